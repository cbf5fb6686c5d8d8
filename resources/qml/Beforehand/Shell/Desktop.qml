pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Floor
import Beforehand.List
import Beforehand.Queue
import Beforehand.Rail
import Beforehand.Sheet
import Beforehand.Tokens

// Everything at its place: header, rooms, the room itself, and at its side the cues or the open table.
// In portrait the rooms lie at the bottom and the cues below the floor.
FocusScope {
    id: desktop

    required property Screens screens

    property string room: names.includes(kiosk.lastRoom()) ? kiosk.lastRoom() : names[0] ?? "floor"

    readonly property Kiosk kiosk: screens.waiting.kiosk
    readonly property list<string> names: screens.waiting.rooms

    readonly property bool portrait: height > width
    readonly property bool alone: room === "dispatch" || room === "review" // needs the whole window
    readonly property bool sheetOpen: screens.sheet.table !== ""
    readonly property bool telling: screens.story.there // a story lies over everything here
    readonly property real sideWidth: Math.round(Math.max(348 * Math.min(Type.scale, 1.3), Math.min(480, width * 0.28)))
    readonly property real sideHeight: Math.round(height * (room === "queue" ? 0.3 : 0.42))
    // An open sheet lies over the log strip, so that the floor keeps its size.
    readonly property real sheetExtra: portrait && sheetOpen && strip.visible ? strip.height + Space.gap : 0
    readonly property rect body: portrait
        ? Qt.rect(Space.pad, header.height + Space.snug, width - 2 * Space.pad, rooms.y - header.height - 2 * Space.snug)
        : Qt.rect(rooms.width + Space.gap, header.height + Space.snug, width - rooms.width - Space.gap - Space.pad, height - header.height - 2 * Space.snug)

    function openTable(table: string): void {
        if (screens.waiting.queue.seating.onFloor) {
            screens.waiting.queue.seating.seatAt(table);
        } else if (screens.picking.mode === "move" || screens.picking.mode === "join") {
            screens.picking.pick(table);
        } else {
            screens.picking.stop();
            screens.sheet.open(table);
        }
    }

    onRoomChanged: kiosk.keepRoom(room)

    // The keyboard goes back to where the table was opened from.
    onSheetOpenChanged: {
        if (!sheetOpen)
            main.forceActiveFocus(Qt.OtherFocusReason);
    }

    Keys.onEscapePressed: {
        if (screens.picking.mode !== "")
            screens.picking.stop();
        else if (screens.waiting.queue.seating.onFloor)
            screens.waiting.queue.seating.stop();
        else if (sheetOpen)
            screens.sheet.close();
    }

    HeaderBar {
        id: header

        anchors.left: parent.left
        anchors.right: parent.right
        screens: desktop.screens
        compact: desktop.portrait
        visible: !desktop.alone
        enabled: !desktop.telling
        z: 3
    }

    Rooms {
        id: rooms

        flat: desktop.portrait
        names: desktop.names
        visible: names.length > 1
        enabled: !desktop.telling
        chosen: desktop.room
        x: LayoutMirroring.enabled ? desktop.width - width : 0
        y: flat ? desktop.height - height : desktop.alone ? 0 : header.height
        width: flat ? desktop.width : implicitWidth
        height: flat ? implicitHeight : desktop.height - header.height
        onOpened: room => {
            desktop.screens.sheet.close();
            desktop.screens.waiting.queue.seating.stop();
            desktop.room = room;
        }
    }

    FocusScope {
        id: main

        visible: !desktop.alone
        enabled: !desktop.telling
        x: LayoutMirroring.enabled && !desktop.portrait ? desktop.width - desktop.body.x - width : desktop.body.x
        y: desktop.body.y
        width: desktop.portrait ? desktop.body.width : desktop.body.width - desktop.sideWidth - Space.pad
        height: desktop.portrait ? desktop.body.height - desktop.sideHeight - Space.snug : desktop.body.height

        PickBanner {
            id: banner

            anchors.left: parent.left
            anchors.right: parent.right
            picking: desktop.screens.picking
            z: 2
        }

        SeatingBanner {
            id: seating

            anchors.left: parent.left
            anchors.right: parent.right
            seating: desktop.screens.waiting.queue.seating
            z: 2
            onStopped: desktop.room = "queue"
            onVisibleChanged: {
                if (visible)
                    desktop.room = "floor";
            }
        }

        FloorPlan {
            objectName: "floorPlan"
            anchors.fill: parent
            anchors.bottomMargin: strip.visible ? strip.height + Space.gap : 0
            anchors.topMargin: banner.visible ? banner.height + Space.gap : seating.visible ? seating.height + Space.gap : 0
            visible: desktop.room === "floor"
            focus: visible
            plan: desktop.screens.plan
            tables: desktop.screens.tables
            now: desktop.screens.clock.now
            selected: desktop.screens.sheet.table
            picked: seating.visible ? desktop.screens.waiting.queue.seating.fitting : desktop.screens.picking.tables
            walkIns: desktop.screens.picking.mode === ""
            walkInWords: seating.visible ? desktop.screens.waiting.queue.seating.words : qsTr("Walk-in")
            onTableTapped: table => desktop.openTable(table)
            onWalkInTapped: seating.visible || desktop.screens.picking.seatWalkIn()
            onTableDraggedTo: (from, onto) => {
                if (from === "")
                    desktop.openTable(onto);
                else
                    desktop.screens.picking.carry(from, onto);
            }
        }

        OtherRooms {
            anchors.fill: parent
            anchors.topMargin: banner.visible ? banner.height + Space.gap : 0
            focus: visible
            screens: desktop.screens
            room: desktop.room
            onTableTapped: table => desktop.openTable(table)
        }

        Lazy {
            anchors.fill: parent
            wanted: desktop.room === "queue"
            focus: wanted
            part: "QueueDesk.qml"
            screens: desktop.screens
        }

        LogStrip {
            id: strip

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            log: desktop.screens.log
            visible: desktop.room === "floor" && log.rows.count > 0
            onOpened: {
                desktop.screens.review.turnTo("log");
                desktop.room = "review";
            }
        }
    }

    Item {
        id: side

        visible: !desktop.alone
        enabled: !desktop.telling
        x: desktop.portrait ? desktop.body.x
            : LayoutMirroring.enabled ? Space.pad : desktop.width - desktop.sideWidth - Space.pad
        y: desktop.portrait ? desktop.body.y + desktop.body.height - height : desktop.body.y
        width: desktop.portrait ? desktop.body.width : desktop.sideWidth
        height: desktop.portrait ? desktop.sideHeight + desktop.sheetExtra : desktop.body.height

        // The bar's place is kept free, so that no cue moves when it comes and goes.
        CueRailView {
            anchors.fill: parent
            anchors.bottomMargin: Math.max(Space.answer, undo.visible ? undo.height : 0) + Space.gap
            visible: !desktop.sheetOpen
            rail: desktop.screens.rail
            staff: desktop.screens.staff
            now: desktop.screens.clock.now
            onTableOpened: table => desktop.screens.sheet.open(table)
        }

        Loader {
            id: open

            anchors.fill: parent
            anchors.bottomMargin: undo.visible ? undo.height + Space.gap : 0
            active: desktop.sheetOpen
            sourceComponent: TableSheetView {
                screens: desktop.screens
                focus: true
            }
            onLoaded: open.forceActiveFocus()
        }

        UndoStrip {
            id: undo

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            undo: desktop.screens.undo
        }
    }

    Whole {
        id: whole

        anchors.fill: parent
        screens: desktop.screens
        room: desktop.room
        alone: desktop.alone
        z: desktop.telling ? 4 : 0
        area: Qt.rect(rooms.visible && !desktop.portrait && !LayoutMirroring.enabled ? rooms.width : 0, 0,
                      desktop.width - (rooms.visible && !desktop.portrait ? rooms.width : 0),
                      desktop.height - (rooms.visible && desktop.portrait ? rooms.height : 0))
        onClosed: main.forceActiveFocus(Qt.OtherFocusReason)
    }
}
