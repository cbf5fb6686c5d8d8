import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One room: its picture above its name.
Action {
    id: button

    property bool here: false

    implicitWidth: Math.max(72, name.implicitWidth + Space.pad)
    implicitHeight: Math.max(64, column.implicitHeight + Space.pad)
    Accessible.role: Accessible.PageTab
    Accessible.selected: here

    background: Rectangle {
        radius: Space.radiusCard
        color: button.here ? Theme.raised : button.down ? Theme.pressed : "transparent"
        border.width: button.here && !Theme.evening ? Space.hairline : 0
        border.color: Theme.line

        FocusRing {
            visible: button.visualFocus
            radius: Space.radiusCard + 4
        }
    }

    contentItem: Item {
        Column {
            id: column

            anchors.centerIn: parent
            spacing: Space.unit

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: button.glyph
                tint: button.here ? Theme.ink : Theme.inkSoft
            }

            PlainText {
                id: name

                anchors.horizontalCenter: parent.horizontalCenter
                text: button.words
                color: button.here ? Theme.ink : Theme.inkSoft
                font.pixelSize: Type.tiny
                font.weight: button.here ? Type.strong : Type.regular
            }
        }
    }
}
