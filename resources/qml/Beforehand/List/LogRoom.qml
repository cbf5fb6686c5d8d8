pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The shift log: everything that happened, newest first, and a line to write a note in.
FocusScope {
    id: room

    required property ShiftLog log

    function keep(): void {
        log.note(note.text);
        note.clear();
    }

    Heading {
        id: title

        text: qsTr("Shift log")
    }

    Field {
        id: note

        anchors.left: parent.left
        anchors.right: write.left
        anchors.top: title.bottom
        anchors.topMargin: Space.snug
        anchors.rightMargin: Space.gap
        name: qsTr("Write a note for the shift")
        onAccepted: room.keep()
    }

    Action {
        id: write

        anchors.right: parent.right
        anchors.rightMargin: Space.snug
        anchors.verticalCenter: note.verticalCenter
        words: qsTr("Keep")
        enabled: note.length > 0
        onClicked: room.keep()
    }

    ListView {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: note.bottom
        anchors.topMargin: Space.snug
        anchors.bottom: parent.bottom
        clip: true
        spacing: Space.unit
        boundsBehavior: Flickable.StopAtBounds
        model: room.log.rows
        T.ScrollBar.vertical: ScrollMark {}

        delegate: LogLine {
            width: list.width - Space.snug
            onTaken: room.log.undo(key)
        }
    }
}
