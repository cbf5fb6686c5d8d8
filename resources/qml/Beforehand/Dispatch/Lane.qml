pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// One route: what goes next, when and for how much, and who waits for it.
Rectangle {
    id: lane

    required property int index
    required property string key
    required property string name
    required property string vehicle
    required property string place
    required property string clock
    required property string fare
    required property int ride
    required property int guests
    required property int seats
    required property int short

    required property DispatchRoom dispatch
    required property real now

    readonly property string line: [
        Runs.following(place, vehicle, clock),
        fare,
        qsTr("%1 min ride").arg(ride)
    ].filter(part => part !== "").join("  ·  ")

    color: Theme.sunken
    radius: Space.radiusCard

    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("%1, %2").arg(name).arg(line)

    Column {
        id: head

        x: Space.wide
        y: Space.wide - 4
        width: parent.width - 2 * Space.wide
        spacing: 2

        Heading {
            width: parent.width
            text: lane.name
            font.pixelSize: Type.body
            font.weight: Type.strong
        }

        PlainText {
            width: parent.width
            text: lane.line
            color: lane.place === "boarding" ? Theme.keptInk : lane.place === "overdue" || lane.place === "none" ? Theme.lateInk : Theme.inkSoft
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        PlainText {
            width: parent.width
            visible: lane.short > 0
            text: qsTr("%1 guests, %2 seats to come").arg(lane.guests).arg(lane.seats)
            color: Theme.dueInk
            font.weight: Type.medium
        }
    }

    PlainText {
        anchors.centerIn: list
        visible: list.count === 0
        text: qsTr("Nobody waits")
        color: Theme.inkSoft
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: head.y + head.height + Space.pad
        anchors.leftMargin: Space.pad
        anchors.rightMargin: Space.pad
        anchors.bottomMargin: Space.pad
        clip: true
        spacing: Space.snug - 2
        model: lane.dispatch.ridersOf(lane.key)
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Riders for %1").arg(lane.name)
        T.ScrollBar.vertical: ScrollMark {
            parent: lane
            x: LayoutMirroring.enabled ? Space.unit : lane.width - width - Space.unit
            y: list.y
            height: list.height
        }

        delegate: RiderLine {
            width: list.width
            dispatch: lane.dispatch
            now: lane.now
        }
    }
}
