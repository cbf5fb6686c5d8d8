import QtQuick
import QtQuick.Templates as T

import Beforehand.Tokens

// A switch with its words beside it.
T.Switch {
    id: toggle

    required property string words

    implicitHeight: Math.max(Space.touch, label.implicitHeight + Space.gap)
    implicitWidth: track.width + Space.snug + label.implicitWidth
    focusPolicy: Qt.StrongFocus

    Accessible.role: Accessible.CheckBox
    Accessible.name: words
    Accessible.checkable: true
    Accessible.checked: checked
    Accessible.onPressAction: toggle.click()
    Accessible.onToggleAction: toggle.click()
    Keys.onReturnPressed: toggle.click()

    indicator: Rectangle {
        id: track

        x: toggle.mirrored ? toggle.width - width : 0
        y: (toggle.height - height) / 2
        width: 52
        height: 30
        radius: height / 2
        color: toggle.checked ? Theme.kept : "transparent"
        border.width: Space.ring
        border.color: toggle.checked ? Theme.kept : Theme.edge

        Rectangle {
            x: toggle.checked !== toggle.mirrored ? parent.width - width - 5 : 5
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: 20
            radius: 10
            color: toggle.checked ? Theme.inkOnFill : Theme.edge

            Behavior on x { NumberAnimation { duration: Motion.quick } }
        }

        FocusRing {
            visible: toggle.visualFocus
            radius: track.radius + Space.focusRing + 1
        }
    }

    contentItem: PlainText {
        id: label

        leftPadding: toggle.mirrored ? 0 : track.width + Space.snug
        rightPadding: toggle.mirrored ? track.width + Space.snug : 0
        text: toggle.words
        wrapMode: Text.Wrap
    }
}
