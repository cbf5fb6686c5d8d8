pragma Singleton

import QtQuick

// Durations in ms. Reduced motion makes every movement a step.
QtObject {
    id: motion

    property bool reduced: false

    readonly property int quick: reduced ? 0 : 120
    readonly property int calm: reduced ? 0 : 220
    readonly property int pulse: 1400

    // One slow beat for all that pulses, 0 to 1: ten pictures a second are gentle, sixty would keep a machine busy.
    property int beating: 0
    property real beat: 0

    readonly property Timer drum: Timer {
        property real turn: 0

        interval: 100
        repeat: true
        running: motion.beating > 0 && !motion.reduced
        onTriggered: {
            turn = (turn + interval / motion.pulse) % 1;
            motion.beat = 0.5 - 0.5 * Math.cos(2 * Math.PI * turn);
        }
        onRunningChanged: motion.beat = 0
    }
}
