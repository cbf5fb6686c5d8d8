pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What was needed and what came of it, above its facts; or a fact alone. A tap tells the whole story it is part of.
Action {
    id: line

    required property bool ready
    required property string mark
    required property string outcome
    required property list<string> clocks
    required property list<string> sentences
    required property list<string> who
    required property bool story
    required words

    readonly property color tint: mark === "asked_first" ? Theme.askedFirstInk : mark === "broken" ? Theme.dueInk : ["late", "unanswered"].includes(mark) ? Theme.lateInk : Theme.inkSoft
    readonly property string told: sentences.map((said, place) => [clocks[place], said, who[place]].filter(part => part !== "").join(" ")).join("; ")

    tone: "quiet"
    focusPolicy: Qt.ClickFocus
    implicitHeight: Math.max(ready ? Space.touch : 2 * Space.touch, parts.height + Space.gap)
    spoken: [words, outcome, told].filter(part => part !== "").join(", ")
    Accessible.role: story ? Accessible.Button : Accessible.ListItem
    Accessible.description: story ? qsTr("Opens the whole story") : ""

    background: Rectangle {
        radius: Space.radiusChip
        color: line.down && line.story ? Theme.pressed : "transparent"

        FocusRing {
            anchors.margins: 0
            visible: line.activeFocus
        }

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Space.hairline
            color: Theme.line
        }
    }

    contentItem: Item {
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            x: line.mirrored ? parent.width - width - Space.gap : Space.gap
            width: parent.width * 0.5
            height: Type.tiny
            radius: height / 2
            visible: !line.ready
            color: Theme.raised
        }

        Column {
            id: parts

            anchors.verticalCenter: parent.verticalCenter
            x: Space.gap
            width: parent.width - 2 * Space.gap
            spacing: 2
            visible: line.ready

            Item {
                width: parent.width
                height: visible ? Math.max(shape.height, what.height, became.height) + Space.tight : 0
                visible: line.mark !== ""

                OutcomeMark {
                    id: shape

                    anchors.left: parent.left
                    anchors.verticalCenter: parent.verticalCenter
                    outcome: line.mark
                }

                PlainText {
                    id: what

                    anchors.left: shape.right
                    anchors.leftMargin: Space.gap
                    anchors.right: became.left
                    anchors.rightMargin: Space.gap
                    anchors.verticalCenter: parent.verticalCenter
                    text: line.words
                    wrapMode: Text.Wrap
                    font.weight: Type.medium
                }

                PlainText {
                    id: became

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(Math.ceil(implicitWidth), parent.width * 0.5)
                    text: line.outcome
                    color: line.tint
                    wrapMode: Text.Wrap
                    horizontalAlignment: line.mirrored ? Text.AlignLeft : Text.AlignRight
                }
            }

            Repeater {
                model: line.sentences.length

                FactLine {
                    required property int index

                    width: parts.width
                    clock: line.clocks[index] ?? ""
                    words: line.sentences[index] ?? ""
                    by: line.who[index] ?? ""
                    soft: line.mark !== ""
                }
            }
        }
    }
}
