import QtQuick

import Beforehand.Tokens

// A share from 0 to 1 as a bar.
Rectangle {
    id: meter

    required property real share
    property color tint: Theme.kept

    implicitWidth: 132
    implicitHeight: 8
    radius: height / 2
    color: Theme.pressed

    Rectangle {
        width: Math.max(0, Math.min(1, meter.share)) * parent.width
        height: parent.height
        radius: parent.radius
        color: meter.tint
        anchors.left: parent.left

        Behavior on width { NumberAnimation { duration: Motion.calm } }
    }
}
