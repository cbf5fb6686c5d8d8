pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Tokens

// The table itself, from above: its shape, whether somebody sits there, and the ring of its most urgent cue.
Rectangle {
    id: shape

    required property string form // round, square, bar, booth
    required property string stage
    required property string urgency
    required property bool crossed // two parties claim it
    required property real pulse // 0 to 1

    readonly property int ring: urgency === "late" ? Space.ringLate + 1 : urgency === "due" ? Space.ringLate
        : urgency === "" && taken && !crossed ? Space.hairline : Space.ring
    readonly property bool taken: stage !== "free" && stage !== "held" && stage !== "reset"

    radius: form === "round" || form === "bar" ? Math.min(width, height) / 2 : Math.min(Space.radiusCard, Math.min(width, height) / 4)
    color: urgency === "due" || urgency === "late" ? Qt.tint(Theme.raised, Qt.alpha(Theme.urgency(urgency), 0.17)) : taken ? Theme.raised : Theme.sunken
    border.width: ring
    border.color: urgency !== "" ? Theme.urgency(urgency) : crossed ? Theme.askedFirst : taken ? Theme.line : Theme.edge

    Loader {
        active: shape.form === "booth" || shape.urgency === "late" || shape.crossed
        anchors.fill: parent
        z: -1
        sourceComponent: Item {
            Rectangle { // the bench
                visible: shape.form === "booth"
                x: -4
                y: -6
                width: shape.width + 8
                height: shape.height * 0.6
                radius: shape.radius + 4
                color: Theme.line
            }

            Rectangle { // the pulse around a late one
                visible: shape.urgency === "late"
                anchors.fill: parent
                anchors.margins: -5
                radius: shape.radius + 5
                color: "transparent"
                border.width: 5
                border.color: Theme.late
                opacity: 0.12 + 0.38 * shape.pulse
            }

            Rectangle { // the other party
                visible: shape.crossed
                x: 7
                y: -7
                width: shape.width
                height: shape.height
                radius: shape.radius
                color: Theme.raised
                border.width: Space.ring
                border.color: Theme.askedFirst
            }
        }
    }
}
