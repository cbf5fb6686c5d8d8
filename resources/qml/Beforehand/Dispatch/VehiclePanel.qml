pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// One vehicle: who boards, that it leaves, that it is back, and what its driver said.
Panel {
    id: panel

    required property VehicleSheet sheet
    required property real now

    readonly property real room: width - 2 * (Space.wide - 4)

    title: qsTr("The %1  ·  %2").arg(sheet.vehicle).arg(sheet.routeName)
    line: Runs.where(sheet.place, sheet.since, sheet.backAt, sheet.overdueAt, sheet.aboard, sheet.seats, now)
    urgency: sheet.overdue ? sheet.urgency : ""
    onClosed: sheet.close()

    PlainText {
        width: panel.room
        visible: panel.sheet.brief !== ""
        text: panel.sheet.brief
        color: Theme.urgencyInk(panel.sheet.urgency)
        wrapMode: Text.Wrap
        font.weight: Type.medium
    }

    Flow {
        width: panel.room
        spacing: Space.gap

        Action {
            visible: panel.sheet.place === "at_stop"
            large: true
            tone: "filled"
            words: panel.sheet.aboard === 0 ? qsTr("Depart empty") : qsTr("Depart with %1").arg(panel.sheet.aboard)
            onClicked: panel.sheet.depart()
        }

        Action {
            visible: panel.sheet.place === "out"
            large: true
            tone: "filled"
            words: qsTr("Back")
            onClicked: panel.sheet.back()
        }

        Action {
            visible: panel.sheet.place === "stood_down"
            large: true
            tone: "filled"
            words: qsTr("Put back")
            onClicked: panel.sheet.putBack()
        }

        Action {
            visible: panel.sheet.place !== "stood_down"
            large: true
            words: qsTr("Stand down")
            onClicked: panel.sheet.standDown("")
        }
    }

    Heading {
        level: 2
        visible: panel.sheet.place === "out"
        text: qsTr("Heard from the driver: back in")
    }

    Flow {
        width: panel.room
        spacing: Space.gap
        visible: panel.sheet.place === "out"

        Repeater {
            model: [5, 10, 15, 30]

            Action {
                required property int modelData

                large: true
                words: qsTr("%1 min").arg(modelData)
                spoken: qsTr("Back in %1 min").arg(modelData)
                onClicked: panel.sheet.heard(modelData)
            }
        }

        Action {
            large: true
            tone: "quiet"
            words: qsTr("No time said")
            onClicked: panel.sheet.heard(0)
        }
    }

    Heading {
        level: 2
        visible: panel.sheet.place !== "stood_down"
        text: panel.sheet.riders.count === 0 ? qsTr("Nobody waits for it") : qsTr("Tap to board: %1 of %2 seats").arg(panel.sheet.aboard).arg(panel.sheet.seats)
    }

    Repeater {
        model: panel.sheet.place === "stood_down" ? null : panel.sheet.riders

        BoardingLine {
            width: panel.room
            onClicked: panel.sheet.board(key)
        }
    }
}
