pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Who is expected, soonest first.
Item {
    id: view

    required property QueueRoom queue
    required property real now
    property bool headed: true

    property string opened: ""

    signal floorWanted

    Heading {
        id: heading

        visible: view.headed
        level: 2
        height: visible ? implicitHeight + Space.gap : 0
        text: view.queue.bookings.count === 0 ? qsTr("Nobody is booked") : qsTr("Booked")
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: heading.height
        anchors.rightMargin: bar.visible ? bar.width + Space.unit : 0
        clip: true
        spacing: Space.gap
        model: view.queue.bookings
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Who is booked")
        T.ScrollBar.vertical: ScrollMark {
            id: bar

            parent: view
            x: LayoutMirroring.enabled ? 0 : view.width - width
            y: list.y
            height: list.height
        }

        delegate: BookingLine {
            width: list.width
            queue: view.queue
            now: view.now
            opened: view.opened === key
            onOpenWanted: {
                view.opened = view.opened === key ? "" : key;
                if (view.opened !== "")
                    view.queue.seating.start(key);
                else
                    view.queue.seating.stop();
            }
        }
    }
}
