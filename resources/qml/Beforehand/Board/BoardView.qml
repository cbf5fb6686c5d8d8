pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What guests read: who is called, what boards, who is next. Large, calm, and nothing that is not theirs to know.
Item {
    id: view

    required property GuestBoard board
    required property real now

    // All sizes follow the window: it is read from across the room.
    readonly property bool upright: height > width
    readonly property real unit: Math.max(0.5, upright ? Math.min(width / 760, height / 1000) : Math.min(width / 1280, height / 720)) * Math.min(Type.scale, 1.2)
    readonly property real edge: 40 * unit
    readonly property bool calling: board.callName !== ""
    readonly property bool withRoutes: board.lanes.count > 0
    readonly property bool line: board.rows.count > 0

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Board")

    // Two of the same name are announced twice.
    Connections {
        target: view.board

        function onCalled(name: string, words: string): void {
            call.Accessible.announce(qsTr("%1: %2").arg(name).arg(words));
        }
    }

    BoardHead {
        id: head

        x: view.edge
        y: view.edge * 0.7
        width: view.width - 2 * view.edge
        venue: view.board.venue
        now: view.now
        unit: view.unit
    }

    BoardCall {
        id: call

        x: view.edge
        y: head.y + head.height + view.edge * 0.5
        width: view.width - 2 * view.edge
        unit: view.unit
        name: view.board.callName
        words: view.board.callWords
        after: view.board.callsAfter
    }

    Column {
        id: routes

        x: view.edge
        y: (view.calling ? call.y + call.height : head.y + head.height) + view.edge * 0.5
        width: view.width - 2 * view.edge
        spacing: 14 * view.unit
        visible: view.withRoutes

        Behavior on y { NumberAnimation { duration: Motion.calm } }

        Repeater {
            model: view.withRoutes ? view.board.lanes : null

            BoardRoute {
                width: routes.width
                unit: view.unit
                now: view.now
            }
        }
    }

    BoardPages {
        x: view.edge
        y: view.withRoutes ? routes.y + routes.height + view.edge * 0.5 : routes.y
        width: view.width - 2 * view.edge
        height: view.height - y - view.edge * 0.5
        visible: view.line
        rows: view.board.rows
        now: view.now
        unit: view.unit
        columns: view.upright ? 1 : 2
    }

    PlainText {
        anchors.centerIn: parent
        visible: !view.line && !view.withRoutes && !view.calling
        text: qsTr("Nobody waits. Come in.")
        color: Theme.inkSoft
        font.pixelSize: 44 * view.unit
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
