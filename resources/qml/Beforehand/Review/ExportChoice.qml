import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Tokens

// One of the things that can be taken away: what it is, and below it the form of its file.
T.AbstractButton {
    id: choice

    required property string words
    required property string detail
    required property bool chosen

    implicitHeight: Math.max(Space.answer, content.implicitHeight + 2 * Space.snug)
    focusPolicy: Qt.StrongFocus
    opacity: enabled || chosen ? 1 : 0.5

    Accessible.role: Accessible.RadioButton
    Accessible.name: qsTr("%1: %2").arg(words).arg(detail)
    Accessible.checkable: true
    Accessible.checked: chosen
    Accessible.onPressAction: choice.click()
    Keys.onReturnPressed: choice.click()
    Keys.onEnterPressed: choice.click()

    background: Rectangle {
        radius: Space.radiusChip
        color: choice.down ? Theme.pressed : "transparent"
        border.width: choice.chosen ? Space.ring : Space.hairline
        border.color: choice.chosen ? Theme.ink : Theme.edge

        FocusRing {
            visible: choice.visualFocus
            radius: Space.radiusChip + Space.focusRing + 1
        }
    }

    contentItem: Item {
        implicitHeight: content.implicitHeight

        Rectangle {
            id: mark

            x: choice.mirrored ? parent.width - width - Space.snug : Space.snug
            anchors.verticalCenter: parent.verticalCenter
            width: 20
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Space.ring
            border.color: choice.chosen ? Theme.ink : Theme.edge

            Rectangle {
                anchors.centerIn: parent
                width: 10
                height: width
                radius: width / 2
                visible: choice.chosen
                color: Theme.ink
            }
        }

        Column {
            id: content

            x: choice.mirrored ? 0 : mark.width + 2 * Space.snug
            width: parent.width - mark.width - 3 * Space.snug
            anchors.verticalCenter: parent.verticalCenter

            PlainText {
                width: content.width
                text: choice.words
                wrapMode: Text.Wrap
                font.weight: Type.strong
            }

            PlainText {
                width: content.width
                text: choice.detail
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                font.pixelSize: Type.small
            }
        }
    }
}
