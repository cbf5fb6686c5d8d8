import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A fact: when, what, who. What it is part of says it aloud.
Item {
    id: fact

    required property string clock
    required property string words
    required property string by
    property bool soft: false // it stands below what it is the evidence of

    implicitHeight: said.height

    PlainText {
        id: when

        anchors.left: parent.left
        anchors.top: said.top
        width: Math.max(56 * Sizes.em, Math.ceil(implicitWidth) + Space.gap)
        text: fact.clock
        color: Theme.inkSoft
    }

    PlainText {
        id: said

        anchors.left: when.right
        anchors.right: who.left
        anchors.rightMargin: Space.gap
        text: fact.words
        color: fact.soft ? Theme.inkSoft : Theme.ink
        wrapMode: Text.Wrap
    }

    PlainText {
        id: who

        anchors.right: parent.right
        anchors.top: said.top
        width: Math.min(Math.ceil(implicitWidth), fact.width / 4)
        text: fact.by
        color: Theme.inkSoft
    }
}
