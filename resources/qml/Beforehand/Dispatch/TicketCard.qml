pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The ticket as the rider gets it, with its code to photograph, and the printer.
Card {
    id: card

    required property TicketView ticket

    implicitHeight: column.implicitHeight + 2 * Space.pad
    color: Theme.raised

    ColumnLayout {
        id: column

        x: Space.pad
        y: Space.pad
        width: card.width - 2 * Space.pad
        spacing: Space.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Space.pad

            ColumnLayout {
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: 2

                PlainText {
                    Layout.fillWidth: true
                    text: card.ticket.title
                    font.pixelSize: Type.title
                    font.weight: Type.strong
                }

                Repeater {
                    model: card.ticket.lines

                    RowLayout {
                        id: line

                        required property string key
                        required property string much

                        Layout.fillWidth: true
                        spacing: Space.gap

                        PlainText {
                            Layout.preferredWidth: 3.6 * Type.small
                            text: line.key
                            color: Theme.inkSoft
                        }

                        PlainText {
                            Layout.fillWidth: true
                            Layout.minimumWidth: 0
                            text: line.much
                            wrapMode: Text.Wrap
                            maximumLineCount: 2
                            elide: Text.ElideRight
                            font.weight: Type.strong
                            Accessible.ignored: false
                            Accessible.role: Accessible.StaticText
                            Accessible.name: qsTr("%1: %2").arg(line.key).arg(line.much)
                        }
                    }
                }
            }

            TicketCode {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: Math.round(Math.min(196, card.width * 0.38))
                Layout.preferredHeight: Layout.preferredWidth
                code: card.ticket.code
                side: card.ticket.side
            }
        }

        Repeater {
            model: card.ticket.expect

            PlainText {
                required property string modelData

                Layout.fillWidth: true
                text: modelData
                wrapMode: Text.Wrap
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Space.gap

            Action {
                large: true
                tone: card.ticket.printed ? "plain" : "filled"
                enabled: !card.ticket.printing && !card.ticket.inLine
                words: card.ticket.printing ? qsTr("Printing") : card.ticket.inLine ? qsTr("Waits for the printer") : card.ticket.printed ? qsTr("Print again") : qsTr("Print")
                onClicked: card.ticket.handOut()
            }
        }

        PlainText {
            Layout.fillWidth: true
            visible: text !== ""
            text: card.ticket.said
            color: card.ticket.printed ? Theme.keptInk : Theme.dueInk
            wrapMode: Text.Wrap
            Accessible.ignored: false
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
