pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Tokens

// The table itself, from above: its shape, whether somebody sits there, and the ring of its most urgent cue.
Item {
    id: shape

    required property string form // round, square, bar, booth
    required property string stage
    required property string urgency
    required property bool crossed // two parties claim it
    required property real pulse // 0 to 1

    readonly property bool taken: stage !== "free" && stage !== "held" && stage !== "reset"
    readonly property real corner: form === "round" || form === "bar" ? Math.min(width, height) / 2
        : Math.min(Space.radiusCard, Math.min(width, height) / 4)
    readonly property int ring: taken && urgency === "" && !crossed ? Space.hairline : urgency === "late" ? Space.ringLate + 1 : urgency === "due" ? Space.ringLate : Space.ring

    Loader {
        active: shape.form === "booth" || shape.urgency === "late" || shape.crossed
        anchors.fill: parent
        sourceComponent: Item {
            Rectangle {
                visible: shape.form === "booth"
                x: -4
                y: -6
                width: shape.width + 8
                height: shape.height * 0.6
                radius: shape.corner + 4
                color: Theme.line
            }

            Rectangle {
                visible: shape.urgency === "late"
                anchors.fill: parent
                anchors.margins: -5
                radius: shape.corner + 5
                color: "transparent"
                border.width: 5
                border.color: Theme.late
                opacity: 0.12 + 0.38 * shape.pulse
            }

            Rectangle {
                visible: shape.crossed
                x: 7
                y: -7
                width: shape.width
                height: shape.height
                radius: shape.corner
                color: Theme.raised
                border.width: Space.ring
                border.color: Theme.askedFirst
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        radius: shape.corner
        color: shape.urgency === "due" || shape.urgency === "late" ? Theme.wash(shape.urgency) : shape.taken ? Theme.raised : Theme.sunken
        border.width: shape.ring
        border.color: shape.urgency !== "" ? Theme.urgency(shape.urgency) : shape.crossed ? Theme.askedFirst : shape.taken ? Theme.line : Theme.edge
    }
}
