pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The shift in words: the first sentence is the headline, what else there is to say stands small below it. Each opens
// what it counts.
Flow {
    id: headline

    required property SentenceRows rows

    readonly property real size: Math.min(Type.title * 1.17, width / 24)

    signal opened(string key)

    Accessible.role: Accessible.Heading
    Accessible.name: qsTr("The shift in words")

    Repeater {
        model: headline.rows

        Action {
            id: sentence

            required property int index
            required property string key
            required property int facts
            required words

            width: Math.min(headline.width, Math.ceil(text.implicitWidth) + 1)
            implicitHeight: Math.max(Space.touch, text.height)
            tone: "quiet"
            enabled: facts > 0
            opacity: 1
            Accessible.description: facts > 0 ? qsTr("Opens what it counts") : ""
            onClicked: headline.opened(key)

            contentItem: Item {
                PlainText {
                    id: text

                    readonly property real beyond: (sentence.facts > 0 ? way.width + Space.tight : 0) + Space.gap

                    anchors.verticalCenter: parent.verticalCenter
                    x: sentence.mirrored ? parent.width - width : 0
                    width: parent.width
                    leftPadding: sentence.mirrored ? beyond : 0
                    rightPadding: sentence.mirrored ? 0 : beyond
                    text: sentence.words
                    wrapMode: Text.Wrap
                    lineHeight: sentence.index === 0 ? 1.15 : 1.1
                    font.pixelSize: sentence.index === 0 ? headline.size : headline.size * 0.72
                    font.weight: Type.strong
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
