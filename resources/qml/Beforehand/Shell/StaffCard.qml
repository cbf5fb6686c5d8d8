import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One member of staff: initials, name, what they look after.
Action {
    id: card

    required property string name
    required property string initials
    required property string sections
    required property var roles
    required property bool here

    function roleWords(role: string): string {
        switch (role) {
        case "server": return qsTr("Server");
        case "host": return qsTr("Host");
        case "dispatcher": return qsTr("Dispatcher");
        case "manager": return qsTr("Manager");
        default: return role;
        }
    }

    readonly property string duty: roles.map(roleWords).join(", ") + (sections === "" ? "" : " · " + sections)

    words: name
    spoken: qsTr("%1, %2").arg(name).arg(duty)
    implicitHeight: Math.max(80, column.implicitHeight + 2 * Space.snug)

    background: Card {
        color: card.down ? Theme.pressed : Theme.surface

        FocusRing {
            visible: card.visualFocus
            radius: Space.radiusCard + 4
        }
    }

    contentItem: Item {
        Rectangle {
            id: badge

            anchors.left: parent.left
            anchors.leftMargin: Space.snug
            anchors.verticalCenter: parent.verticalCenter
            width: 48 * Type.scale
            height: width
            radius: width / 2
            color: card.here ? Theme.ink : "transparent"
            border.width: card.here ? 0 : Space.ring
            border.color: Theme.edge

            PlainText {
                anchors.centerIn: parent
                text: card.initials
                color: card.here ? Theme.ground : Theme.ink
                font.weight: Type.strong
            }
        }

        Column {
            id: column

            anchors.left: badge.right
            anchors.right: parent.right
            anchors.margins: Space.snug
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2

            PlainText {
                width: parent.width
                text: card.name
                font.pixelSize: Type.body
                font.weight: Type.strong
                maximumLineCount: 2
                wrapMode: Text.Wrap
                elide: Text.ElideRight
            }

            PlainText {
                width: parent.width
                text: card.duty
                color: Theme.inkSoft
                font.pixelSize: Type.tiny
                maximumLineCount: 2
                wrapMode: Text.Wrap
                elide: Text.ElideRight
            }
        }
    }
}
