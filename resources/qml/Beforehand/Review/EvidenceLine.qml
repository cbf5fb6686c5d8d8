import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A fact: when, what, who.
Item {
    id: line

    required property string clock
    required property string words
    required property string by

    implicitHeight: Math.max(36 * Sizes.em, said.height + Space.gap)
    Accessible.role: Accessible.ListItem
    Accessible.name: [clock, words, by].filter(part => part !== "").join(", ")

    PlainText {
        id: when

        anchors.left: parent.left
        anchors.top: said.top
        width: 56 * Sizes.em
        text: line.clock
        color: Theme.inkSoft
    }

    PlainText {
        id: said

        anchors.left: when.right
        anchors.right: who.left
        anchors.rightMargin: Space.gap
        anchors.verticalCenter: parent.verticalCenter
        text: line.words
        wrapMode: Text.Wrap
    }

    PlainText {
        id: who

        anchors.right: parent.right
        anchors.top: said.top
        text: line.by
        color: Theme.inkSoft
    }
}
