pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Tokens

// A lane for each route, side by side; more than fit are moved aside with a finger.
ListView {
    id: lanes

    required property DispatchRoom dispatch
    required property real now

    readonly property real least: Math.min(300 * Promises.em, width)
    readonly property int fit: Math.max(1, Math.min(count, Math.floor((width + spacing) / (least + spacing))))
    // Where there are more, the edge of the next one shows.
    readonly property real each: fit < count ? Math.floor((width - fit * spacing) / (fit + 0.1)) : Math.floor((width - (fit - 1) * spacing) / fit)

    objectName: "lanes"
    orientation: ListView.Horizontal
    spacing: Space.wide - 4
    clip: true
    model: dispatch.lanes
    boundsBehavior: Flickable.StopAtBounds
    snapMode: ListView.SnapToItem
    cacheBuffer: 4000
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Routes")

    delegate: Lane {
        width: lanes.each
        height: lanes.height
        dispatch: lanes.dispatch
        now: lanes.now
    }
}
