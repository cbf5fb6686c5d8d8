pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Rail
import Beforehand.Tokens

// One party in line: who, how long, what it was told, and one tap to tell them.
Card {
    id: card

    required property int index
    required property string key
    required property string name
    required property int size
    required property string kind
    required property string phone
    required property string notes
    required property string place
    required property real since
    required property real madeAt
    required property real promisedAt
    required property real notifiedAt
    required property int said
    required property real dueAt
    required property string brief
    required property string answer
    required property list<string> tables
    required urgency

    required property QueueRoom queue
    required property real now
    required property string part

    readonly property bool wide: width > 640 * Promises.em
    readonly property string who: name === "" ? Promises.party(size) : name
    readonly property string line: [
        name === "" ? "" : Promises.party(size),
        qsTr("waits %1").arg(Waits.minutesSince(since, now)),
        phone.replace(/ /g, "\u00a0"), notes
    ].filter(each => each !== "").join("  ·  ")
    readonly property string promise: place === "new" ? qsTr("nobody said how long")
        : place === "coming" ? qsTr("on their way")
        : place === "called" ? qsTr("called %1 ago").arg(Waits.minutesSince(notifiedAt, now))
        : Promises.said(said, madeAt, promisedAt, now)
    readonly property string next: urgency === "" ? "" : brief

    signal partWanted(string part)
    signal floorWanted

    implicitHeight: column.implicitHeight + 2 * Space.snug
    height: implicitHeight

    Accessible.role: Accessible.ListItem
    Accessible.name: [who, line, promise, next, Promises.word(urgency)].filter(each => each !== "").join(", ")

    ColumnLayout {
        id: column

        x: Space.pad
        y: Space.snug
        width: card.width - 2 * Space.pad + Space.unit
        spacing: Space.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Space.pad

            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                spacing: 2

                PlainText {
                    Layout.fillWidth: true
                    text: card.who
                    font.pixelSize: Type.body
                    font.weight: Type.strong
                }

                PlainText {
                    Layout.fillWidth: true
                    text: card.line
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                    maximumLineCount: 3
                    elide: Text.ElideRight
                }
            }

            PromiseBar {
                Layout.preferredWidth: 184 * Promises.em
                words: card.promise
                share: Promises.share(card.madeAt, card.promisedAt, card.now)
                urgency: card.urgency
                kept: (card.place === "called" || card.place === "coming") && card.urgency === ""
            }

            Item {
                Layout.preferredWidth: Math.max(acting.implicitWidth, 264 * Promises.em)
                implicitHeight: acting.implicitHeight
                visible: card.wide

                Loader {
                    id: acting

                    anchors.right: parent.right
                    active: card.wide && !card.queue.past
                    sourceComponent: actions
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            visible: card.next !== "" || !card.wide
            spacing: Space.gap

            PlainText {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                text: card.next
                color: Theme.urgencyInk(card.urgency)
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                font.weight: Type.medium
            }

            Loader {
                active: !card.wide && !card.queue.past
                visible: active
                sourceComponent: actions
            }
        }

        Loader {
            Layout.fillWidth: true
            active: card.part !== ""
            visible: active
            sourceComponent: card.part === "seat" ? tablesPart : card.part === "quote" ? quotePart : morePart
        }

        Loader {
            Layout.fillWidth: true
            active: card.part !== ""
            visible: active
            sourceComponent: PromisesSoFar { told: card.queue.told }
        }
    }

    Component {
        id: actions

        WaitingActions {
            who: card.who
            kind: card.kind
            place: card.place
            urgency: card.urgency
            answer: card.answer
            part: card.part
            onTold: card.queue.tell(card.key)
            onComing: card.queue.coming(card.key)
            onNotified: card.queue.notify(card.key)
            onServed: card.queue.leave(card.key, "served")
            onPartWanted: part => card.partWanted(part)
        }
    }

    Component {
        id: tablesPart

        FreeTables {
            seating: card.queue.seating
            onFloorWanted: {
                card.queue.seating.chooseOnFloor();
                card.floorWanted();
            }
        }
    }

    Component {
        id: quotePart

        WaitingMore {
            quoting: true
            place: card.place
            kind: card.kind
            offered: Math.max(5, card.promisedAt > card.now ? Math.ceil((card.promisedAt - card.now) / Promises.minute / 5) * 5 : 15)
            onPromised: minutes => {
                card.queue.promise(card.key, minutes);
                card.partWanted(card.part);
            }
        }
    }

    Component {
        id: morePart

        WaitingMore {
            place: card.place
            kind: card.kind
            offered: 10
            name: card.name
            phone: card.phone
            notes: card.notes
            onKnown: (name, phone, notes) => {
                card.queue.know(card.key, name, phone, notes);
                card.partWanted(card.part);
            }
            onPromised: minutes => {
                card.queue.promise(card.key, minutes);
                card.partWanted(card.part);
            }
            onNotified: card.queue.notify(card.key)
            onGone: how => card.queue.leave(card.key, how)
        }
    }
}
