pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Tokens

// The kiosk: lanes, vehicles, the first cue; at the side whoever is being served, and the next guest beside them.
FocusScope {
    id: view

    required property DispatchRoom dispatch
    required property Header shown
    default property alias more: head.more
    property bool undoing: false

    // Over the words of the head, where nothing is tapped.
    readonly property rect undoAt: Qt.rect(head.words.x, head.stacked ? head.words.y : Space.snug, Math.min(620 * Type.scale, head.words.width), Space.answer)

    readonly property real now: dispatch.now
    readonly property real edge: Space.section
    readonly property real gap: Space.wide - 4
    readonly property bool serving: dispatch.rider.party !== "" || dispatch.vehicle.vehicle !== ""
    // Where two do not fit side by side, the next guest lies over whoever is being served.
    readonly property bool beside: (width - 2 * edge - gap) / 2 >= 348 * Promises.em
    readonly property int panels: Math.min((serving ? 1 : 0) + (dispatch.guest.open ? 1 : 0), beside ? 2 : 1)
    readonly property real usual: Math.max(388 * Promises.em, Math.floor(width * 0.24))
    readonly property bool covered: panels > 0 && width - 2 * edge - panels * (usual + gap) < 260 * Promises.em
    readonly property real panelWidth: covered ? Math.floor((width - 2 * edge - (panels - 1) * gap) / panels) : usual
    readonly property real room: width - 2 * edge - panels * (panelWidth + gap)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Dispatch")

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    DispatchHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        dispatch: view.dispatch
        shown: view.shown
        now: view.now
    }

    PaperStrip {
        id: paper

        x: view.edge
        y: head.height + Space.gap
        width: view.width - 2 * view.edge
        height: implicitHeight
        paper: view.dispatch.paper
    }

    Item {
        id: stop

        visible: !view.covered
        x: view.LayoutMirroring.enabled ? view.width - view.edge - width : view.edge
        y: (paper.visible ? paper.y + paper.height - Space.gap : head.height) + view.gap
        width: view.covered ? view.width - 2 * view.edge : view.room
        height: cue.y - view.gap - y

        Lanes {
            anchors.left: parent.left
            anchors.right: parent.right
            height: vehicles.y - view.gap
            dispatch: view.dispatch
            now: view.now
        }

        Vehicles {
            id: vehicles

            width: parent.width + gap
            y: parent.height - height
            height: implicitHeight
            room: parent.height
            dispatch: view.dispatch
            now: view.now
        }
    }

    Loader {
        id: served

        x: view.LayoutMirroring.enabled ? view.edge : view.width - view.edge - width
        y: stop.y
        width: view.panelWidth
        height: stop.height
        active: view.serving && (view.beside || !view.dispatch.guest.open)
        z: 1
        sourceComponent: view.dispatch.vehicle.vehicle !== "" ? vehiclePanel : riderPanel
    }

    Loader {
        id: following

        readonly property real aside: view.serving && view.beside ? view.panelWidth + view.gap : 0

        x: view.LayoutMirroring.enabled ? view.edge + aside : view.width - view.edge - width - aside
        y: stop.y
        width: view.panelWidth
        height: stop.height
        active: view.dispatch.guest.open
        z: 1
        sourceComponent: GuestPanel {
            guest: view.dispatch.guest
            focus: true
        }
        onLoaded: following.forceActiveFocus()
    }

    CueBar {
        id: cue

        x: view.edge
        y: view.height - height - (view.edge - Space.gap)
        width: view.width - 2 * view.edge
        first: view.dispatch.first
        past: view.dispatch.past
    }

    Component {
        id: riderPanel

        RiderPanel {
            rider: view.dispatch.rider
            now: view.now
        }
    }

    Component {
        id: vehiclePanel

        VehiclePanel {
            sheet: view.dispatch.vehicle
            now: view.now
        }
    }
}
