import QtQuick

import Beforehand.Desk
import Beforehand.Floor
import Beforehand.Tokens

// The floor alone in a window, for tests, pictures and measurements.
Window {
    id: stage

    required property PlanView plan
    required property TablesModel tables
    required property ScreenClock clock
    property bool evening: true
    property real textSize: 1
    property bool stillness: true // no pulse: pictures must not depend on the moment
    property list<string> taps: []
    property list<string> moves: [] // "1 to 4"; a walk-in is " to 4"
    property alias floor: floor

    visible: true
    color: Theme.ground

    Binding {
        target: Theme
        property: "evening"
        value: stage.evening
    }

    Binding {
        target: Type
        property: "scale"
        value: stage.textSize
    }

    Binding {
        target: Motion
        property: "reduced"
        value: stage.stillness
    }

    FloorPlan {
        id: floor

        objectName: "floor"

        anchors.fill: parent
        anchors.margins: Space.snug
        focus: true
        plan: stage.plan
        tables: stage.tables
        now: stage.clock.now
        onTableTapped: table => stage.taps.push(table)
        onTableDraggedTo: (from, onto) => stage.moves.push(from + " to " + onto)
    }
}
