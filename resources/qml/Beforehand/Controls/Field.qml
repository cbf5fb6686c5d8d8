import QtQuick
import QtQuick.Templates as T

import Beforehand.Tokens

// One line to type in.
T.TextField {
    id: field

    required property string name

    implicitHeight: Math.max(Space.touch, contentHeight + 2 * Space.gap)
    implicitWidth: 240
    leftPadding: Space.snug
    rightPadding: Space.snug
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.ink
    selectionColor: Theme.soon
    selectedTextColor: Theme.inkOnFill
    placeholderTextColor: Theme.inkSoft
    font.family: Type.family
    font.pixelSize: Type.small
    maximumLength: 500
    selectByMouse: true

    Accessible.role: Accessible.EditableText
    Accessible.name: name

    background: Rectangle {
        radius: Space.radiusChip
        color: Theme.ground
        border.width: field.activeFocus ? Space.ring : Space.hairline
        border.color: field.activeFocus ? Theme.focus : Theme.edge

        PlainText {
            anchors.fill: parent
            leftPadding: Space.snug
            rightPadding: Space.snug
            text: field.name
            color: Theme.inkSoft
            visible: field.length === 0 && field.preeditText === ""
        }
    }
}
