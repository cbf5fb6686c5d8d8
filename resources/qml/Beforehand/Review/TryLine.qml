import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A number with its name before it; where both do not fit, the name stands above.
Item {
    id: line

    required property string words
    required property int value
    required property int least
    required property int most
    required property int less
    required property int more
    required property string shown

    readonly property bool beside: label.implicitWidth + stepper.width + Space.pad <= width

    signal moved(int value)

    implicitHeight: beside ? stepper.height : label.height + stepper.height
    opacity: enabled ? 1 : 0.6

    PlainText {
        id: label

        x: line.LayoutMirroring.enabled ? line.width - width : 0
        width: line.beside ? implicitWidth : line.width
        height: line.beside ? stepper.height : implicitHeight
        text: line.words
        wrapMode: Text.Wrap
    }

    Stepper {
        id: stepper

        x: line.LayoutMirroring.enabled ? 0 : line.width - width
        y: line.beside ? 0 : label.height
        name: line.words
        value: line.value
        least: line.least
        most: line.most
        less: line.less
        more: line.more
        shown: line.shown
        onMoved: value => line.moved(value)
    }
}
