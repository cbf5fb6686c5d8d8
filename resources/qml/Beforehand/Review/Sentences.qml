pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Sentences about the shift; each opens the facts behind it.
Card {
    id: card

    required property string title
    required property string none
    required property SentenceRows rows
    property color tint: Theme.ink
    property real least: 0

    signal opened(string key)

    readonly property real own: column.height + 2 * Space.pad

    implicitHeight: Math.max(least, own)

    Column {
        id: column

        x: Sizes.edge - Space.snug
        y: Space.pad
        width: card.width - 2 * x
        spacing: 0

        Heading {
            width: parent.width
            leftPadding: Space.snug
            rightPadding: Space.snug
            bottomPadding: Space.gap
            level: 2
            text: card.title
            color: card.tint
            font.weight: Type.strong
        }

        PlainText {
            width: parent.width
            leftPadding: Space.snug
            rightPadding: Space.snug
            visible: card.rows.count === 0
            text: card.none
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Repeater {
            model: card.rows

            Action {
                id: sentence

                required property string key
                required property int facts

                width: column.width
                enabled: facts > 0
                opacity: 1
                tone: "quiet"
                Accessible.description: facts === 0 ? "" : facts === 1 ? qsTr("Opens the fact behind it") : qsTr("Opens the %1 facts behind it").arg(facts)
                implicitHeight: Math.max(Space.touch, text.height + Space.snug)
                onClicked: card.opened(key)

                required words

                contentItem: Item {
                    PlainText {
                        id: text

                        anchors.verticalCenter: parent.verticalCenter
                        x: sentence.mirrored ? parent.width - width - Space.snug : Space.snug
                        width: parent.width - 2 * Space.snug - way.width - Space.gap
                        text: sentence.words
                        wrapMode: Text.Wrap
                        lineHeight: 1.1
                    }

                    Icon {
                        id: way

                        visible: sentence.facts > 0
                        anchors.verticalCenter: parent.verticalCenter
                        x: sentence.mirrored ? Space.gap : parent.width - width - Space.gap
                        name: "forth"
                        tint: Theme.inkSoft
                        size: 16 * Type.scale
                        mirror: sentence.mirrored
                    }
                }
            }
        }

    }
}
