pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// The rooms under the tables: faint grounds, walls and names.
Item {
    id: ground

    required property var areas
    required property var walls
    required property var joins // lines between tables that one party has
    required property real metre

    Repeater {
        model: ground.areas

        Rectangle {
            id: area

            required property var modelData

            x: Math.round(modelData.x * ground.metre)
            y: Math.round(modelData.y * ground.metre)
            width: Math.round(modelData.width * ground.metre)
            height: Math.round(modelData.height * ground.metre)
            radius: Space.gap
            color: Qt.tint(Theme.sunken, Qt.alpha(Theme.surface, 0.5))

            PlainText {
                anchors.bottom: parent.top
                anchors.bottomMargin: Space.tight
                width: parent.width
                text: area.modelData.name
                color: Theme.inkSoft
                font.pixelSize: Type.tiny
                font.letterSpacing: 1
                font.capitalization: Font.AllUppercase
            }
        }
    }

    Repeater {
        model: ground.joins

        Rectangle {
            id: join

            required property var modelData
            readonly property real acrossX: (modelData.x2 - modelData.x1) * ground.metre
            readonly property real acrossY: (modelData.y2 - modelData.y1) * ground.metre

            x: modelData.x1 * ground.metre
            y: modelData.y1 * ground.metre - height / 2
            width: Math.sqrt(acrossX * acrossX + acrossY * acrossY)
            height: Space.snug
            color: Theme.edge
            transformOrigin: Item.Left
            rotation: Math.atan2(acrossY, acrossX) * 180 / Math.PI
        }
    }

    Repeater {
        model: ground.walls

        Rectangle {
            id: wall

            required property var modelData
            readonly property real acrossX: (modelData.x2 - modelData.x1) * ground.metre
            readonly property real acrossY: (modelData.y2 - modelData.y1) * ground.metre

            x: Math.round(modelData.x1 * ground.metre)
            y: Math.round(modelData.y1 * ground.metre) - height / 2
            width: Math.sqrt(acrossX * acrossX + acrossY * acrossY)
            height: Space.ring
            radius: 1
            color: Theme.line
            transformOrigin: Item.Left
            rotation: Math.atan2(acrossY, acrossX) * 180 / Math.PI

            PlainText {
                visible: text !== ""
                y: wall.modelData.below ? 4 : -height - 2
                x: Space.gap
                width: Math.max(0, parent.width - 2 * x)
                text: wall.modelData.label
                color: Theme.inkSoft
                font.pixelSize: Type.tiny
                font.letterSpacing: 1
            }
        }
    }
}
