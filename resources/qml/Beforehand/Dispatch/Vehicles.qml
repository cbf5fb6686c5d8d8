pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Tokens

// All vehicles, those that need somebody first; two rows where one would be too narrow. As wide as a gap more.
GridView {
    id: vehicles

    required property DispatchRoom dispatch
    required property real now
    required property real room // px in height, for lanes and vehicles together

    readonly property real least: 252 * Promises.em
    readonly property int across: Math.max(1, Math.floor(width / (least + gap)))
    readonly property int rows: Math.max(1, Math.ceil(count / across))
    readonly property int even: Math.max(1, Math.ceil(count / rows))
    readonly property real gap: Space.pad
    // Where there is room, a vehicle that needs somebody says why.
    readonly property bool roomy: rows <= 2 && room > 640 * Promises.em
    readonly property real cardHeight: Math.max(96, 5.6 * Type.small) + (roomy ? 1.6 * Type.small : 0)

    // Whole rows, as many as leave the lanes half of what there is, and two riders; more are moved up with a finger.
    readonly property int most: Math.max(1, Math.floor((room - Math.max(room / 2 + gap, 20 * Type.small)) / (cardHeight + gap)))

    readonly property int whole: Math.min(rows, most, 3)

    implicitHeight: whole * (cardHeight + gap) - gap
    cellWidth: Math.floor(width / even)
    cellHeight: cardHeight + gap
    clip: true
    model: dispatch.vehicles
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark { visible: vehicles.rows > vehicles.whole }
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Vehicles")

    delegate: VehicleCard {
        width: vehicles.cellWidth - vehicles.gap
        height: vehicles.cardHeight
        dispatch: vehicles.dispatch
        now: vehicles.now
    }
}
