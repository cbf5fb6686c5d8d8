import QtQuick

import Beforehand.Tokens

// Urgency without colour: soon is a hollow ring, due a filled ring, late a filled disc with a mark that gently pulses.
Item {
    id: mark

    required property string urgency
    property real size: 20 * Type.scale

    readonly property bool pulses: urgency === "late" && visible

    width: size
    height: size
    visible: urgency !== ""
    onPulsesChanged: Motion.beating += pulses ? 1 : -1
    Component.onDestruction: {
        if (pulses)
            Motion.beating -= 1;
    }

    Rectangle {
        id: ring

        anchors.fill: parent
        radius: width / 2
        color: mark.urgency === "late" ? Theme.late : "transparent"
        border.width: Math.max(2, mark.size / 9)
        border.color: Theme.urgency(mark.urgency)
        opacity: mark.urgency === "late" ? 1 - 0.45 * Motion.beat : 1
    }

    Rectangle {
        anchors.centerIn: parent
        width: mark.size / 2
        height: width
        radius: width / 2
        color: Theme.due
        visible: mark.urgency === "due"
    }

    PlainText {
        anchors.centerIn: parent
        text: "!"
        color: Theme.inkOnFill
        visible: mark.urgency === "late"
        font.pixelSize: mark.size * 0.68
        font.weight: Font.Bold
    }
}
