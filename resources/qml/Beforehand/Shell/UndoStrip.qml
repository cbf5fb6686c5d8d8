import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// For eight seconds: what was done, and the way back. Or what stands in the way of what was asked.
Rectangle {
    id: strip

    objectName: "undoStrip"

    required property UndoBar undo

    visible: undo.words !== ""
    implicitHeight: Math.max(Space.answer, line.implicitHeight + Space.gap)
    radius: Space.radiusCard
    color: Theme.raised
    border.width: undo.refusal ? Space.ring : Theme.evening ? 0 : Space.hairline
    border.color: undo.refusal ? Theme.late : Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: undo.words

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Space.pad
        anchors.rightMargin: Space.gap
        spacing: Space.gap

        Icon {
            name: "problem"
            tint: Theme.lateInk
            visible: strip.undo.refusal
        }

        PlainText {
            Layout.fillWidth: true
            text: strip.undo.words
            color: strip.undo.refusal ? Theme.ink : Theme.inkSoft
            wrapMode: Text.Wrap
            maximumLineCount: strip.undo.refusal ? 5 : 3
            elide: Text.ElideRight
        }

        Action {
            tone: "quiet"
            urgency: "soon"
            words: qsTr("Undo")
            spoken: qsTr("Undo: %1").arg(strip.undo.words)
            textSize: Type.body
            visible: strip.undo.canUndo
            onClicked: strip.undo.undo()
        }

        IconAction {
            name: "close"
            spoken: qsTr("Close")
            visible: strip.undo.refusal
            onClicked: strip.undo.putAway()
        }
    }
}
