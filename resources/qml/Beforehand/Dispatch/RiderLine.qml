import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Tokens

// One party in a lane: where to, how many, what it was told; one tap tells it again, a tap on the rest serves it.
Action {
    id: line

    required property int index
    required property string key
    required property string name
    required property string destination
    required property int size
    required property real madeAt
    required property real promisedAt
    required property int said
    required property string vehicle
    required property bool boarding
    required property string brief
    required property string answer
    required urgency

    required property DispatchRoom dispatch
    required property real now

    readonly property bool pressing: urgency === "due" || urgency === "late"
    readonly property bool stacked: width < 430 * Promises.em
    readonly property string who: name === "" ? Promises.guests(size) : qsTr("%1, %2").arg(name).arg(size)
    readonly property string promise: promisedAt <= 0 ? qsTr("not greeted yet")
        : boarding ? qsTr("boarding the %1").arg(vehicle) : Promises.said(said, madeAt, promisedAt, now)

    words: ""
    spoken: [destination, who, promise, brief, Promises.word(urgency)].filter(part => part !== "").join(", ")
    tone: "quiet"
    implicitHeight: Math.max(Space.answer, stacked ? head.height + promiseBar.height + 3 * Space.gap : Math.max(head.height, promiseBar.height) + 2 * Space.snug + 2)
    Accessible.role: Accessible.ListItem
    onClicked: dispatch.rider.open(key)

    background: Card {
        urgency: line.urgency
        color: line.dispatch.rider.party === line.key ? Theme.raised : line.down ? Theme.pressed : Theme.surface

        FocusRing {
            anchors.margins: 0
            visible: line.visualFocus
            radius: Space.radiusCard
        }
    }

    contentItem: Item {
        Column {
            id: head

            x: Space.pad
            y: line.stacked ? Space.gap : Space.snug
            width: line.stacked ? parent.width - 2 * Space.pad - (tell.visible ? tell.width + Space.gap : 0)
                : Math.max(128 * Promises.em, (parent.width - 2 * Space.pad) * 0.3)
            spacing: 2

            PlainText {
                width: parent.width
                text: line.destination === "" ? line.who : line.destination
                font.pixelSize: Math.min(Type.body, 21 * Type.scale)
                font.weight: Type.strong
            }

            PlainText {
                width: parent.width
                text: line.destination === "" ? "" : line.who
                color: Theme.inkSoft
            }
        }

        PromiseBar {
            id: promiseBar

            x: line.stacked ? Space.pad : head.x + head.width + Space.snug
            y: line.stacked ? head.y + head.height + Space.unit : (parent.height - height) / 2
            width: (line.stacked ? parent.width - Space.pad : tell.visible ? tell.x - Space.pad : parent.width - Space.pad) - x
            words: line.promise
            share: Promises.share(line.madeAt, line.promisedAt, line.now)
            urgency: line.urgency
            kept: line.boarding && !line.pressing
        }

        Action {
            id: tell

            x: parent.width - width - Space.snug
            y: line.stacked ? Space.gap : (parent.height - height) / 2
            visible: line.pressing && !line.dispatch.past
            tone: "filled"
            urgency: line.urgency
            large: !line.stacked
            words: line.promisedAt <= 0 ? qsTr("Greet") : line.answer === "" ? qsTr("Tell them") : line.answer
            spoken: qsTr("%1, %2: %3").arg(line.destination).arg(line.who).arg(words)
            inset: Space.pad
            width: Math.min(implicitWidth, line.width * 0.4)
            onClicked: line.promisedAt <= 0 ? line.dispatch.rider.open(line.key) : line.dispatch.tell(line.key)
        }
    }
}
