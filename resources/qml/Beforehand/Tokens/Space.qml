pragma Singleton

import QtQuick

// Distances in px, all steps of four.
QtObject {
    readonly property int unit: 4
    readonly property int tight: 4
    readonly property int gap: 8
    readonly property int snug: 12
    readonly property int pad: 16
    readonly property int wide: 24
    readonly property int section: 32

    readonly property int radiusCard: 12
    readonly property int radiusChip: 8

    readonly property int touch: 48
    readonly property int answer: 56

    readonly property int hairline: 1
    readonly property int ring: 2
    readonly property int ringLate: 4
    readonly property int focusRing: 3
}
