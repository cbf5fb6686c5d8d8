pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Tokens

// Every mark at its time, each kind on a line of its own; the nearest to a tap is meant.
Item {
    id: marks

    required property ReplayRoom replay

    readonly property real lane: 16 * Type.scale
    implicitHeight: replay.kinds.count * (lane + 2)

    Repeater {
        model: marks.replay.marks

        MarkShape {
            required kind
            required property int lane
            required property real at
            required property real share
            required property string words
            required property bool shown

            x: Math.round((marks.LayoutMirroring.enabled ? 1 - share : share) * marks.width - size / 2)
            y: lane * (marks.lane + 2)
            size: marks.lane
            visible: shown
            Accessible.role: Accessible.Button
            Accessible.name: words
            Accessible.onPressAction: marks.replay.seek(at)
        }
    }
}
