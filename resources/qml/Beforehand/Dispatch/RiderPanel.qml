pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Tokens

// A rider who is being served: what to say, a seat, and the ticket.
Panel {
    id: panel

    required property RiderSheet rider
    required property real now

    readonly property bool ticketed: rider.ticket.title !== ""
    readonly property real room: width - 2 * (Space.wide - 4)

    title: rider.destination === "" ? Promises.guests(rider.size) : rider.destination
    line: [rider.destination === "" ? "" : Promises.guests(rider.size), rider.name].filter(part => part !== "").join("  ·  ")
    onClosed: rider.close()

    PlainText {
        width: panel.room
        visible: !panel.ticketed
        text: qsTr("“%1”").arg(panel.rider.say)
        wrapMode: Text.Wrap
        font.pixelSize: Math.min(Type.body, 24 * Type.scale)
        font.weight: Type.medium
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Flow {
        width: panel.room
        spacing: Space.gap
        visible: !panel.ticketed

        Stepper {
            visible: panel.rider.minutes >= 0
            name: qsTr("Say")
            value: panel.rider.minutes
            most: 480
            shown: qsTr("%1 min").arg(value)
            onMoved: minutes => panel.rider.sayMinutes(minutes)
        }

        Action {
            large: true
            visible: panel.rider.minutes >= 0
            tone: panel.rider.promised ? "plain" : "filled"
            words: panel.rider.promised ? qsTr("Say %1 min now").arg(panel.rider.minutes) : qsTr("Said %1 min").arg(panel.rider.minutes)
            onClicked: panel.rider.promise()
        }
    }

    Action {
        visible: panel.rider.promised
        width: Math.min(implicitWidth, panel.room)
        large: true
        words: qsTr("Told them it holds")
        onClicked: panel.rider.tell()
    }

    Loader {
        width: panel.room
        active: panel.ticketed
        visible: active
        sourceComponent: TicketCard { ticket: panel.rider.ticket }
    }

    PromisesSoFar {
        width: panel.room
        told: panel.rider.told
    }

    Offers {
        width: panel.room
        rider: panel.rider
        ticketed: panel.ticketed
    }

    Flow {
        width: panel.room
        spacing: Space.gap

        Action {
            words: qsTr("Gave up")
            onClicked: panel.rider.leave("gave_up")
        }

        Action {
            words: qsTr("No-show")
            onClicked: panel.rider.leave("no_show")
        }
    }
}
