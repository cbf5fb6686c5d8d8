pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Dispatch
import Beforehand.Floor
import Beforehand.List
import Beforehand.Queue
import Beforehand.Rail
import Beforehand.Shell
import Beforehand.Tokens

// The rooms as they stood, each as it is when it is live; what would change something is left out, or refused in words.
FocusScope {
    id: floor

    required property Screens stage
    required property string room

    readonly property bool portrait: height > width
    readonly property real side: Math.round(Math.max(320 * Math.min(Type.scale, 1.3), Math.min(460, width * 0.27)))
    readonly property rect body: room === "dispatch" ? Qt.rect(0, 0, width, height)
        : portrait ? Qt.rect(0, 0, width, Math.round(height * 0.62))
        : Qt.rect(LayoutMirroring.enabled ? side + Space.pad : 0, 0, width - side - Space.pad, height)

    signal tableTapped(string table)

    FloorPlan {
        objectName: "floorPlan"
        x: floor.body.x
        width: floor.body.width
        height: floor.body.height - strip.height - Space.gap
        visible: floor.room === "floor"
        past: true
        plan: floor.stage.plan
        tables: floor.stage.tables
        now: floor.stage.clock.now
        onTableTapped: table => floor.tableTapped(table)
    }

    LogStrip {
        id: strip

        x: floor.body.x
        y: floor.body.height - height
        width: floor.body.width
        visible: floor.room === "floor"
        past: true
        log: floor.stage.log
    }

    Loader {
        x: floor.body.x
        width: floor.body.width
        height: floor.body.height
        active: floor.room === "queue"
        sourceComponent: QueueView {
            queue: floor.stage.waiting.queue
            now: floor.stage.clock.now
        }
    }

    // The stop needs a height of its own, of which the bar may take a part: then it is scrolled as one.
    Flickable {
        id: stop

        readonly property real least: 556 * Type.small / 15

        objectName: "pastStop"
        width: floor.body.width
        height: floor.body.height
        contentHeight: Math.max(height, least)
        visible: floor.room === "dispatch"
        interactive: contentHeight > height
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        T.ScrollBar.vertical: ScrollMark {}

        Loader {
            width: stop.width
            height: stop.contentHeight
            active: floor.room === "dispatch"
            sourceComponent: DispatchView {
                dispatch: floor.stage.waiting.dispatch
                shown: floor.stage.header
                undoing: refused.visible
            }
        }
    }

    CueRailView {
        x: floor.portrait || floor.LayoutMirroring.enabled ? 0 : floor.width - width
        y: floor.portrait ? floor.body.height + Space.snug : 0
        width: floor.portrait ? floor.width : floor.side
        height: floor.portrait ? floor.height - y : floor.height
        visible: floor.room !== "dispatch"
        past: true
        rail: floor.stage.rail
        staff: floor.stage.staff
        now: floor.stage.clock.now
        onTableOpened: table => floor.tableTapped(table)
    }

    UndoStrip {
        id: refused

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        width: Math.min(parent.width, 560 * Type.scale)
        undo: floor.stage.undo
        z: 4
    }
}
