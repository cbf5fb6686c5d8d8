import QtQuick

import Beforehand.Tokens

// A share from 0 to 1 as a bar.
Rectangle {
    id: meter

    required property real share
    property color tint: Theme.kept
    property real shown: Math.max(0, Math.min(1, share))

    implicitWidth: 132
    implicitHeight: 8
    radius: height / 2
    color: Theme.pressed
    border.width: Space.hairline // how long the whole would be, where there is little of it
    border.color: Theme.edge

    // The share moves, not the width: a bar that is given more room is not fuller.
    Behavior on shown { NumberAnimation { duration: Motion.calm } }

    Rectangle {
        width: meter.shown * parent.width
        height: parent.height
        radius: parent.radius
        color: meter.tint
        anchors.left: parent.left
    }
}
