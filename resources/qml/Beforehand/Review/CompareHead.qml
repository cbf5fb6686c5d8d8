pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What stands above the columns of numbers: the earlier spans, and the one on show.
Item {
    id: head

    required property list<string> columns
    required property real nameWidth
    required property real cell

    implicitHeight: names.height + Space.gap
    visible: columns.length > 0

    Row {
        id: names

        x: head.LayoutMirroring.enabled ? head.width - head.nameWidth - width : head.nameWidth

        Repeater {
            model: head.columns

            PlainText {
                required property int index
                required property string modelData

                readonly property bool own: index === head.columns.length - 1

                width: head.cell
                text: modelData
                color: own ? Theme.ink : Theme.inkSoft
                wrapMode: Text.Wrap
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Type.tiny
                font.weight: own ? Type.strong : Type.regular
            }
        }
    }
}
