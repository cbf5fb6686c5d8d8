import QtQuick

import Beforehand.Controls

// The minutes that will be promised, by fives. Below none stands that nothing is said yet.
Stepper {
    id: say

    required property int minutes

    name: qsTr("Say")
    value: minutes
    least: 0
    most: 480
    step: 5
    shown: minutes < 0 ? qsTr("no quote") : minutes === 0 ? qsTr("ready now") : qsTr("%1 min").arg(minutes)
}
