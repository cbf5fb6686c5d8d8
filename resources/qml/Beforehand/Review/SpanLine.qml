import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One span to choose.
Action {
    id: line

    required property string key
    required property string detail
    required property bool here
    required words

    tone: "quiet"
    focusPolicy: Qt.ClickFocus // the list is the stop of Tab
    spoken: detail === "" ? words : qsTr("%1, %2").arg(words).arg(detail)
    implicitHeight: Math.max(Space.answer, column.height + Space.gap)
    Accessible.role: Accessible.ListItem
    Accessible.selected: here

    background: Rectangle {
        radius: Space.radiusChip
        color: line.down ? Theme.pressed : line.here ? Theme.raised : "transparent"
        border.width: line.here ? Space.ring : 0
        border.color: Theme.edge

        FocusRing {
            anchors.margins: 0
            visible: line.activeFocus
        }
    }

    contentItem: Item {
        Column {
            id: column

            anchors.verticalCenter: parent.verticalCenter
            x: Space.snug
            width: parent.width - 2 * Space.snug
            spacing: 2

            PlainText {
                width: parent.width
                text: line.words
                wrapMode: Text.Wrap
                font.weight: line.here ? Type.strong : Type.medium
            }

            PlainText {
                width: parent.width
                visible: text !== ""
                text: line.detail
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                font.pixelSize: Type.tiny
            }
        }
    }
}
