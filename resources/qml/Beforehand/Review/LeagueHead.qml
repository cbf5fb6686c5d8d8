import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// The names of the league's columns.
Item {
    id: head

    required property list<real> columns

    implicitHeight: Math.max(36 * Sizes.em, row.height) + Space.tight

    Row {
        id: row

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            width: head.width * head.columns[0]
            level: 2
            text: qsTr("Moments of truth")
            color: Theme.ink
            font.weight: Type.strong
            wrapMode: Text.Wrap
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: head.width * head.columns[1]
            text: qsTr("in time")
            color: Theme.inkSoft
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: head.width * (head.columns[2] + head.columns[3])
            text: qsTr("median, worst tenth")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: head.width * head.columns[4]
            text: qsTr("asked first")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignRight
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
