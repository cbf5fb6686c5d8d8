import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One measure: now, what is usual, and whether it lies beyond all that those weekdays have shown.
Item {
    id: line

    required property string name
    required property string meaning
    required property string now
    required property string usual
    required property string others
    required property string outside // good, bad, other: beyond all of the others; "": among them

    implicitHeight: Math.max(Space.touch, words.height + Space.gap)
    Accessible.role: Accessible.ListItem
    Accessible.name: outside !== "" ? qsTr("%1: %2, usually %3, unlike any of them").arg(name).arg(now).arg(usual) : qsTr("%1: %2, usually %3").arg(name).arg(now).arg(usual)
    Accessible.description: meaning

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: figure.left
        anchors.rightMargin: Space.gap
        spacing: 2

        PlainText {
            width: parent.width
            text: line.name
            wrapMode: Text.Wrap
            font.weight: Type.medium
        }

        PlainText {
            width: parent.width
            text: line.others
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            font.pixelSize: Type.tiny
        }
    }

    PlainText {
        id: figure

        anchors.right: mark.left
        anchors.rightMargin: Space.gap
        anchors.verticalCenter: parent.verticalCenter
        text: line.now
        color: line.outside === "good" ? Theme.keptInk : line.outside === "bad" ? Theme.lateInk : Theme.ink
        font.weight: Type.strong
    }

    // Never by colour alone.
    Icon {
        id: mark

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        name: line.outside === "bad" ? "problem" : line.outside === "good" ? "happy" : line.outside === "other" ? "more" : ""
        tint: figure.color
        size: 20 * Type.scale
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }
}
