pragma Singleton

import QtQuick

// Durations in ms. Reduced motion makes every movement a step.
QtObject {
    property bool reduced: false

    readonly property int quick: reduced ? 0 : 120
    readonly property int calm: reduced ? 0 : 220
    readonly property int pulse: 1400
}
