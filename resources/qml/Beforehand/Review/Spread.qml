pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Tokens

// How minutes were spread, small: their bars, a dot at the median, and a line to the worst tenth.
Item {
    id: spread

    required property list<real> bins
    required property real medianAt
    required property real worstAt

    readonly property real bar: width / Math.max(14, bins.length)
    readonly property real reach: bar * bins.length // what the shares are shares of
    readonly property real foot: height - 5

    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true

    Repeater {
        model: spread.bins.length

        Rectangle {
            required property int index

            readonly property real tall: spread.bins[index] > 0 ? Math.max(2, spread.bins[index] * (spread.foot - 3)) : 0

            x: index * spread.bar
            y: spread.foot - tall - 3
            width: Math.max(1, spread.bar - 1)
            height: tall
            color: Theme.edge
        }
    }

    Rectangle {
        x: spread.medianAt * spread.reach
        y: spread.foot - 1
        width: Math.max(0, spread.worstAt - spread.medianAt) * spread.reach
        height: 3
        radius: 1
        color: Theme.inkSoft
        visible: spread.medianAt >= 0
    }

    Rectangle {
        x: spread.medianAt * spread.reach - width / 2
        y: spread.foot + 0.5 - height / 2
        width: 10
        height: 10
        radius: 5
        color: Theme.ink
        visible: spread.medianAt >= 0
    }
}
