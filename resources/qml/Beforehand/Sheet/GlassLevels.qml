pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// How full a glass is, in one tap. What the desk believes stands out, so that a wrong belief is seen and put right.
Row {
    id: levels

    required property int seat
    required property real believed

    readonly property list<var> all: [
        { level: 1, words: qsTr("Full"), spoken: qsTr("full") },
        { level: 0.75, words: "¾", spoken: qsTr("three quarters") },
        { level: 0.5, words: "½", spoken: qsTr("half") },
        { level: 0.25, words: "¼", spoken: qsTr("a quarter") },
        { level: 0, words: qsTr("Empty"), spoken: qsTr("empty") },
    ]
    readonly property real nearest: Math.round(believed * 4) / 4

    signal glanced(real level)

    spacing: Space.unit

    Repeater {
        model: levels.all

        Action {
            id: tap

            required property var modelData

            readonly property bool here: modelData.level === levels.nearest

            words: modelData.words
            spoken: qsTr("Seat %1 is %2").arg(levels.seat).arg(modelData.spoken)
            tone: "plain"
            inset: 2
            soft: !here
            textSize: words.length > 2 ? Type.tiny : Type.small
            width: (levels.width - 4 * Space.unit) / 5
            onClicked: levels.glanced(modelData.level)

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: Space.unit
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width * 0.4
                height: 3
                radius: 2
                color: Theme.ink
                visible: tap.here
            }
        }
    }
}
