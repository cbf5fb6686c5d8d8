import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A fact: when, what, who.
Item {
    id: line

    required property string clock
    required property string words
    required property string by
    required property string key
    required property string party
    required property string table

    readonly property bool partOfStory: party !== "" || table !== ""

    signal told

    implicitHeight: Math.max(partOfStory ? Space.touch : 36 * Sizes.em, said.height + Space.gap)
    Accessible.role: partOfStory ? Accessible.Button : Accessible.ListItem
    Accessible.onPressAction: told()
    Accessible.name: [clock, words, by].filter(part => part !== "").join(", ")

    Action {
        anchors.fill: parent
        anchors.leftMargin: -Space.gap
        anchors.rightMargin: -Space.gap
        visible: line.partOfStory
        tone: "quiet"
        words: ""
        spoken: qsTr("The whole story: %1").arg(line.words)
        onClicked: line.told()
    }

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
