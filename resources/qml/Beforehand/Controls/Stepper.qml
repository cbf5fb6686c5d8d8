import QtQuick

import Beforehand.Tokens

// A number between a less and a more. ``shown`` is the number in words.
Row {
    id: stepper

    required property int value
    required property string name
    property int least: 0
    property int most: 100
    property int step: 1
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
        onClicked: stepper.moved(Math.max(stepper.least, stepper.value - stepper.step))
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
        onClicked: stepper.moved(Math.min(stepper.most, stepper.value + stepper.step))
    }
}
