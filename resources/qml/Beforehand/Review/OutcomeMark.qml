import QtQuick

import Beforehand.Controls
import Beforehand.Replay
import Beforehand.Tokens

// What came of a need, by its shape: never answered a ring with "!", in time a tick; what else is missed as on the
// replay's bar; what was neither, a small ring.
Item {
    id: mark

    required property string outcome
    property real size: 18 * Type.scale

    readonly property bool good: outcome === "in_time" || outcome === "kept"
    readonly property bool neither: outcome === "other"

    width: size
    height: size

    Icon {
        anchors.centerIn: parent
        visible: mark.good
        name: mark.good ? "done" : ""
        tint: Theme.keptInk
        size: mark.size
    }

    Rectangle {
        anchors.centerIn: parent
        width: mark.size * 0.6
        height: width
        radius: width / 2
        visible: mark.neither
        color: "transparent"
        border.width: Math.max(2, mark.size / 9)
        border.color: Theme.edge
    }

    MarkShape {
        anchors.centerIn: parent
        visible: !mark.good && !mark.neither
        kind: mark.outcome === "unanswered" ? "problem" : mark.outcome
        size: mark.size
    }
}
