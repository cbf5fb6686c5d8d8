pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The waitlist: the line, who is booked, and adding a party.
FocusScope {
    id: view

    required property QueueRoom queue
    required property real now

    property int shown: 0 // 0 the line, 1 the bookings, where both do not fit side by side

    readonly property bool tables: queue.kind === "tables"
    readonly property bool sideBySide: tables && width > 1060 * Promises.em

    signal floorWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Waitlist")

    ColumnLayout {
        anchors.fill: parent
        spacing: Space.snug

        QueueHead {
            Layout.fillWidth: true
            queue: view.queue
            now: view.now
        }

        AddParty {
            Layout.fillWidth: true
            visible: !view.queue.past
            adding: view.queue.adding
        }

        Choice {
            Layout.fillWidth: true
            visible: view.tables && !view.sideBySide && view.queue.bookings.count > 0
            name: qsTr("Show")
            words: [qsTr("Waiting %1").arg(view.queue.rows.count), qsTr("Booked %1").arg(view.queue.bookings.count)]
            chosen: view.shown
            onPicked: index => view.shown = index
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            spacing: Space.pad

            WaitingList {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: view.sideBySide || view.shown === 0 || view.queue.bookings.count === 0
                focus: true
                queue: view.queue
                now: view.now
                onFloorWanted: view.floorWanted()
            }

            BookingList {
                Layout.fillWidth: !view.sideBySide
                Layout.preferredWidth: 340 * Promises.em
                Layout.fillHeight: true
                visible: view.sideBySide || view.shown === 1 && view.queue.bookings.count > 0
                queue: view.queue
                now: view.now
                headed: view.sideBySide
                onFloorWanted: view.floorWanted()
            }
        }
    }
}
