import QtQuick

import Beforehand.Tokens

// Where the keyboard is. Lies just outside its parent.
Rectangle {
    anchors.fill: parent
    anchors.margins: -Space.focusRing - 1
    color: "transparent"
    radius: Space.radiusChip + Space.focusRing + 1
    border.width: Space.focusRing
    border.color: Theme.focus
    z: 10
}
