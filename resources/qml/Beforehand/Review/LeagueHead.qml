pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// The names of the league's columns.
Item {
    id: head

    required property list<real> columns

    readonly property list<real> widths: [columns[1], columns[2] + columns[3], columns[4], columns[5]]

    implicitHeight: Math.max(36 * Sizes.em, row.height) + Space.tight

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            width: head.columns[0]
            rightPadding: Space.gap
            level: 2
            text: qsTr("Moments of truth")
            color: Theme.ink
            font.weight: Type.strong
            wrapMode: Text.Wrap
        }

        Repeater {
            model: [qsTr("in time"), qsTr("minutes: median, worst tenth"), qsTr("asked first"), qsTr("never answered")]

            PlainText {
                required property int index
                required property string modelData

                readonly property bool counts: index > 1

                anchors.verticalCenter: parent?.verticalCenter
                width: head.widths[index]
                rightPadding: counts ? 0 : Space.gap
                text: modelData
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                horizontalAlignment: counts ? Text.AlignRight : Text.AlignLeft
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
