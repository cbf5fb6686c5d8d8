pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Notes for whoever comes next, and what is open.
Column {
    id: column

    required property ShiftRoom shift

    spacing: Space.snug

    Repeater {
        model: column.shift.notes

        Card {
            id: note

            required property string words
            required property string by

            width: column.width
            implicitHeight: said.height + 2 * Space.snug
            color: Theme.sunken
            Accessible.role: Accessible.ListItem
            Accessible.name: by === "" ? words : qsTr("%1: %2").arg(by).arg(words)

            Column {
                id: said

                x: Space.pad
                y: Space.snug
                width: note.width - 2 * Space.pad
                spacing: 2

                PlainText {
                    width: parent.width
                    text: note.words
                    wrapMode: Text.Wrap
                    font.weight: Type.medium
                }

                PlainText {
                    width: parent.width
                    visible: note.by !== ""
                    text: note.by
                    color: Theme.inkSoft
                    font.pixelSize: Type.tiny
                }
            }
        }
    }

    PlainText {
        width: column.width
        text: column.shift.summary
        wrapMode: Text.Wrap
        font.pixelSize: Type.body
        font.weight: Type.medium
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Column {
        width: column.width
        visible: column.shift.open.count > 0

        Repeater {
            model: column.shift.open

            Item {
                id: line

                required property string words
                required property bool pressing

                width: column.width
                height: label.height + Space.snug
                Accessible.role: Accessible.ListItem
                Accessible.name: pressing ? qsTr("%1, its time has passed").arg(words) : words

                // Never by colour alone.
                UrgencyMark {
                    id: mark

                    x: line.LayoutMirroring.enabled ? line.width - width : 0
                    anchors.verticalCenter: parent.verticalCenter
                    urgency: line.pressing ? "late" : ""
                    size: 16 * Type.scale
                    visible: line.pressing
                }

                PlainText {
                    id: label

                    readonly property real ahead: 16 * Type.scale + Space.gap

                    x: line.LayoutMirroring.enabled ? 0 : ahead
                    anchors.verticalCenter: parent.verticalCenter
                    width: line.width - ahead
                    text: line.words
                    wrapMode: Text.Wrap
                }

                Rectangle {
                    anchors.left: parent.left
                    anchors.right: parent.right
                    anchors.bottom: parent.bottom
                    height: Space.hairline
                    color: Theme.line
                }
            }
        }
    }
}
