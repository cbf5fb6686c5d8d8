import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// How much was found, and the ways through it.
Item {
    id: line

    required property LogSearch log
    required property bool away // from the newest

    signal dayWanted
    signal newestWanted

    // The same whatever ways there are: the lines below must not move as one begins to scroll.
    implicitHeight: Math.max(Space.touch, said.height)

    PlainText {
        id: said

        anchors.left: parent.left
        anchors.right: ways.left
        anchors.rightMargin: Space.gap
        anchors.verticalCenter: parent.verticalCenter
        text: line.log.words === "" && line.log.busy ? qsTr("Reading…") : line.log.words
        color: Theme.inkSoft
        wrapMode: Text.Wrap
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Row {
        id: ways

        anchors.right: parent.right
        spacing: Space.gap

        Action {
            visible: line.away && line.log.lines.count > 0
            width: Math.ceil(implicitWidth) + 1
            tone: "quiet"
            glyph: "up"
            words: qsTr("Newest")
            onClicked: line.newestWanted()
        }

        Action {
            visible: line.log.days.count > 1
            width: Math.ceil(implicitWidth) + 1
            tone: "quiet"
            glyph: "down"
            glyphLast: true
            words: qsTr("Go to a day")
            onClicked: line.dayWanted()
        }
    }
}
