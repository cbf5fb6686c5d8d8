pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Rail
import Beforehand.Tokens

// One booking: when, who, which table, and whether that table is free.
Card {
    id: card

    required property int index
    required property string key
    required property string name
    required property int size
    required property string phone
    required property real due
    required property string clock
    required property string place
    required property list<string> tables
    required property list<string> taken
    required property list<string> held
    required urgency

    required property QueueRoom queue
    required property real now
    required property bool opened

    readonly property string who: name === "" ? Promises.party(size) : name
    readonly property string when: place === "late" ? qsTr("%1 late").arg(Waits.span(Promises.gone(due, now)))
        : place === "arriving" ? qsTr("in %1").arg(Waits.span(Math.max(0, Math.ceil((due - now) / Promises.minute)))) : ""
    readonly property string where: taken.length > 0 ? qsTr("%1 is still taken").arg(taken.join("+"))
        : held.length > 0 ? qsTr("%1 is held").arg(held.join("+"))
        : tables.length > 0 ? qsTr("table %1").arg(tables.join("+")) : qsTr("no table held")

    signal openWanted

    urgency: ""
    implicitHeight: column.implicitHeight + 2 * Space.snug
    height: implicitHeight
    border.width: place === "late" || taken.length > 0 ? Space.ring : Space.hairline
    border.color: place === "late" || taken.length > 0 ? Theme.due : Theme.line

    Accessible.role: Accessible.ListItem
    Accessible.name: [clock, who, Promises.party(size), when, where].filter(each => each !== "").join(", ")

    ColumnLayout {
        id: column

        x: Space.snug
        y: Space.snug
        width: card.width - 2 * Space.snug
        spacing: Space.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Space.snug

            Chip {
                label: card.clock
                urgency: card.place === "late" ? "due" : card.place === "arriving" ? "soon" : ""
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                spacing: 2

                PlainText {
                    Layout.fillWidth: true
                    text: card.name === "" ? card.who : qsTr("%1, %2").arg(card.who).arg(card.size)
                    font.pixelSize: Type.body
                    font.weight: Type.strong
                }

                PlainText {
                    Layout.fillWidth: true
                    text: card.when === "" ? card.where : qsTr("%1  ·  %2").arg(card.when).arg(card.where)
                    color: card.place === "late" || card.taken.length > 0 ? Theme.dueInk : Theme.inkSoft
                    wrapMode: Text.Wrap
                }
            }
        }

        Flow {
            Layout.fillWidth: true
            visible: !card.queue.past
            spacing: Space.gap

            Action {
                words: qsTr("Arrived")
                tone: card.place === "booked" ? "plain" : "filled"
                spoken: qsTr("%1 arrived").arg(card.who)
                onClicked: card.queue.arrived(card.key)
            }

            Action {
                visible: card.held.length === 0
                words: qsTr("Hold a table")
                tone: card.opened ? "filled" : "plain"
                spoken: qsTr("Hold a table for %1").arg(card.who)
                onClicked: card.openWanted()
            }

            Action {
                words: card.place === "late" ? qsTr("No-show") : qsTr("Cancelled")
                spoken: qsTr("%1: %2").arg(card.who).arg(words)
                tone: "quiet"
                onClicked: card.place === "late" ? card.queue.leave(card.key, "no_show") : card.queue.cancelBooking(card.key)
            }
        }

        Loader {
            Layout.fillWidth: true
            active: card.opened && card.held.length === 0
            visible: active
            sourceComponent: Flow {
                spacing: Space.gap

                PlainText {
                    visible: card.queue.seating.tables.count === 0
                    text: qsTr("No free table fits now.")
                    color: Theme.inkSoft
                }

                Repeater {
                    model: card.queue.seating.tables

                    Action {
                        required property string key
                        required property string why

                        words: key
                        spoken: qsTr("Hold %1. %2").arg(key).arg(why)
                        textSize: Type.body
                        onClicked: card.queue.holdFor(card.key, key)
                    }
                }
            }
        }
    }
}
