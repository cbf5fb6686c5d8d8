import QtQuick

import Beforehand.Tokens

// A number between a less and a more, which a tap goes to. ``shown`` is the number in words.
Row {
    id: stepper

    required property int value
    required property string name
    property int least: 0
    property int most: 100
    property int step: 1
    property int less: Math.max(least, value - step)
    property int more: Math.min(most, value + step)
    property string shown: String(value)

    signal moved(int value)

    spacing: Space.gap
    Accessible.role: Accessible.SpinBox
    Accessible.name: name + " " + shown

    Action {
        words: "−"
        spoken: qsTr("Less: %1").arg(stepper.name)
        textSize: Type.body
        enabled: stepper.value > stepper.least
        onClicked: stepper.moved(stepper.less)
    }

    PlainText {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(72 * Type.scale, implicitWidth)
        text: stepper.shown
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Type.body
        font.weight: Type.strong
    }

    Action {
        words: "+"
        spoken: qsTr("More: %1").arg(stepper.name)
        textSize: Type.body
        enabled: stepper.value < stepper.most
        onClicked: stepper.moved(stepper.more)
    }
}
