pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Tokens

// The same bars without QtGraphs.
Item {
    id: bars

    required property list<real> met
    required property list<real> asked
    required property list<real> never
    required property real most

    readonly property real slot: width / Math.max(1, met.length)

    Repeater {
        model: bars.met.length

        Item {
            id: bar

            required property int index

            readonly property real below: bars.height * bars.met[index] / bars.most
            readonly property real above: bars.height * bars.asked[index] / bars.most
            readonly property real missing: bars.height * bars.never[index] / bars.most

            x: index * bars.slot + 0.08 * bars.slot
            width: 0.84 * bars.slot
            height: bars.height

            Rectangle {
                y: bars.height - bar.below
                width: bar.width
                height: Math.max(0, bar.below - 1)
                radius: Math.min(Space.tight, width / 4)
                color: Theme.kept
                visible: bar.below > 0
            }

            Rectangle {
                y: bars.height - bar.below - bar.above
                width: bar.width
                height: Math.max(0, bar.above - 1)
                radius: Math.min(Space.tight, width / 4)
                color: Theme.askedFirst
                visible: bar.above > 0
            }

            Rectangle {
                y: bars.height - bar.below - bar.above - bar.missing
                width: bar.width
                height: Math.max(0, bar.missing - 1)
                radius: Math.min(Space.tight, width / 4)
                color: "transparent"
                border.width: Space.ring
                border.color: Theme.late
                visible: bar.missing > 0
            }
        }
    }
}
