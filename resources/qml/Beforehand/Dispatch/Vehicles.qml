pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Tokens

// All vehicles, those that need somebody first; two rows where one would be too narrow. As wide as a gap more.
GridView {
    id: vehicles

    required property DispatchRoom dispatch
    required property real now

    readonly property real least: 268 * Type.scale
    readonly property int across: Math.max(1, Math.floor(width / (least + gap)))
    readonly property int rows: Math.max(1, Math.ceil(count / across))
    readonly property int even: Math.max(1, Math.ceil(count / rows))
    readonly property real gap: Space.pad
    readonly property real cardHeight: Math.max(96, 5.6 * Type.small)

    readonly property int most: 2 // rows on show; more are moved up with a finger
    readonly property real wanted: Math.min(rows, most) * (cardHeight + gap) - gap

    implicitHeight: wanted
    cellWidth: Math.floor(width / even)
    cellHeight: cardHeight + gap
    clip: true
    model: dispatch.vehicles
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Vehicles")

    delegate: VehicleCard {
        width: vehicles.cellWidth - vehicles.gap
        height: vehicles.cardHeight
        dispatch: vehicles.dispatch
        now: vehicles.now
    }
}
