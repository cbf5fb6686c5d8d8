pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One line of before and after.
Item {
    id: line

    required property string name
    required property string cues
    required property string late
    required property string inTime
    property bool soft: false

    readonly property real cell: Math.max(84 * Sizes.em, (width - Space.gap) * 0.21)
    readonly property color ink: soft ? Theme.inkSoft : Theme.ink

    implicitHeight: label.height + Space.gap
    Accessible.role: Accessible.ListItem
    Accessible.name: name === "" ? "" : qsTr("%1: cues %2, late %3, in time %4").arg(name).arg(cues).arg(late).arg(inTime)

    PlainText {
        id: label

        x: line.LayoutMirroring.enabled ? line.width - width : 0
        anchors.verticalCenter: parent.verticalCenter
        width: line.width - 3 * line.cell
        text: line.name
        color: line.ink
        wrapMode: Text.Wrap
    }

    Row {
        x: line.LayoutMirroring.enabled ? 0 : line.width - width
        height: parent.height

        Repeater {
            model: [line.cues, line.late, line.inTime]

            PlainText {
                required property string modelData

                width: line.cell
                height: parent ? parent.height : 0
                text: modelData
                color: line.ink
                horizontalAlignment: line.LayoutMirroring.enabled ? Text.AlignLeft : Text.AlignRight
                font.weight: line.soft ? Type.regular : Type.medium
            }
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }
}
