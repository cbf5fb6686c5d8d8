import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// One vehicle: where it is, for how long, and the next thing that happens to it in one tap.
Action {
    id: card

    required property int index
    required property string key
    required property string routeName
    required property string place
    required property real since
    required property real backAt
    required property real overdueAt
    required property int seats
    required property int riders
    required property bool overdue
    required property string brief
    required urgency

    required property DispatchRoom dispatch
    required property real now

    readonly property string where: atStop && riders > 0 && width < 360 * Type.scale ? qsTr("%1 of %2 boarded").arg(riders).arg(seats)
        : Runs.where(place, since, backAt, overdueAt, riders, seats, now)
    readonly property string tint: urgency === "soon" ? "" : urgency // as the bar below has it
    readonly property bool atStop: place === "at_stop"
    readonly property string next: place === "out" ? qsTr("Back") : atStop ? (riders > 0 ? qsTr("Depart") : "") : qsTr("Put back")

    words: ""
    spoken: [qsTr("The %1").arg(key), routeName, where, brief].filter(part => part !== "").join(", ")
    tone: "quiet"
    onClicked: dispatch.vehicle.open(key)

    background: Rectangle {
        radius: Space.radiusCard
        color: card.overdue && card.tint !== "" ? Theme.wash(card.tint) : card.down ? Theme.pressed : card.dispatch.vehicle.vehicle === card.key ? Theme.raised : Theme.surface
        border.width: card.tint !== "" ? Space.ring : Space.hairline
        border.color: card.tint !== "" ? Theme.urgency(card.tint) : card.atStop ? Theme.kept : Theme.line

        FocusRing {
            anchors.margins: 0
            visible: card.visualFocus
            radius: Space.radiusCard
        }
    }

    contentItem: Item {
        opacity: card.place === "stood_down" ? 0.7 : 1

        Rectangle {
            id: number

            x: Space.pad
            y: Space.snug + 2
            width: Math.max(52 * Type.scale, label.implicitWidth + 2 * Space.snug)
            height: 44 * Type.scale
            radius: Space.radiusChip
            color: card.tint !== "" ? Theme.urgency(card.tint) : card.atStop ? Theme.kept : Theme.raised
            border.width: Theme.evening || card.atStop || card.tint !== "" ? 0 : Space.hairline
            border.color: Theme.line

            PlainText {
                id: label

                anchors.centerIn: parent
                text: card.key
                color: card.tint !== "" ? Theme.onUrgency(card.tint) : card.atStop ? Theme.inkOnFill : Theme.ink
                font.pixelSize: Math.min(Type.title, 26 * Type.scale)
                font.weight: Type.strong
            }
        }

        Column {
            anchors.left: number.right
            anchors.leftMargin: Space.snug
            anchors.right: next.visible ? next.left : parent.right
            anchors.rightMargin: Space.gap
            anchors.verticalCenter: number.verticalCenter

            PlainText {
                width: parent.width
                text: card.routeName
                font.weight: Type.strong
            }

            PlainText {
                width: parent.width
                text: card.where
                color: card.tint !== "" ? Theme.urgencyInk(card.tint) : Theme.inkSoft
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                font.pixelSize: Math.min(Type.small, 17 * Type.scale)
            }
        }

        Action {
            id: next

            anchors.right: parent.right
            anchors.rightMargin: Space.snug
            y: Space.snug
            visible: card.next !== "" && !card.dispatch.past
            words: card.next
            spoken: qsTr("The %1: %2").arg(card.key).arg(card.next)
            tone: card.atStop ? "filled" : "plain"
            urgency: card.atStop && card.tint !== "" ? card.tint : ""
            onClicked: {
                if (card.place === "out")
                    card.dispatch.back(card.key);
                else if (card.atStop)
                    card.dispatch.depart(card.key);
                else
                    card.dispatch.putBack(card.key);
            }
        }

        PlainText {
            anchors.left: number.left
            anchors.right: parent.right
            anchors.rightMargin: Space.pad
            anchors.bottom: bar.top
            anchors.bottomMargin: Space.unit
            visible: card.tint !== "" && y >= number.y + number.height
            text: card.brief
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 13
            font.pixelSize: Type.tiny
        }

        Meter {
            id: bar

            anchors.left: number.left
            anchors.right: parent.right
            anchors.rightMargin: Space.pad
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Space.snug
            visible: card.place !== "stood_down"
            share: Runs.share(card.place, card.since, card.backAt, card.riders, card.seats, card.now)
            tint: card.overdue && card.tint !== "" ? Theme.urgency(card.tint) : card.atStop ? Theme.kept : Theme.soon
        }
    }
}
