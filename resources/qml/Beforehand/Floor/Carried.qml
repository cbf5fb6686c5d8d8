import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What is being carried to a table: a party, or somebody who just walked in.
Rectangle {
    id: carried

    required property string words
    required property string picture
    property bool lands: false

    width: content.implicitWidth + 2 * Space.snug
    height: Space.touch
    radius: height / 2
    color: lands ? Theme.ink : Theme.raised
    border.width: Space.ring
    border.color: Theme.ink

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Space.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: carried.picture
            tint: carried.lands ? Theme.ground : Theme.ink
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            text: carried.words
            color: carried.lands ? Theme.ground : Theme.ink
            font.weight: Type.strong
        }
    }
}
