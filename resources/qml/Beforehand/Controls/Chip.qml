import QtQuick

import Beforehand.Tokens

// A table's number, filled when somebody must go there, outlined when somebody may.
Rectangle {
    id: chip

    required property string label
    property string urgency: ""
    property real size: Type.body

    readonly property bool full: urgency === "due" || urgency === "late" || urgency === "asked"

    implicitWidth: Math.max(40 * Type.scale, text.implicitWidth + 2 * Space.snug)
    implicitHeight: Math.max(32 * Type.scale, text.implicitHeight + Space.gap)
    radius: Space.radiusChip
    color: full ? Theme.urgency(urgency) : urgency === "" ? Theme.raised : "transparent"
    border.width: urgency === "soon" ? Space.ring : urgency === "" ? Space.hairline : 0
    border.color: urgency === "" ? Theme.line : Theme.urgency(urgency)

    PlainText {
        id: text

        anchors.centerIn: parent
        width: Math.min(implicitWidth, chip.width - Space.gap)
        text: chip.label
        color: chip.full ? Theme.onUrgency(chip.urgency) : chip.urgency === "" ? Theme.ink : Theme.urgencyInk(chip.urgency)
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: chip.size
        font.weight: Type.strong
    }
}
