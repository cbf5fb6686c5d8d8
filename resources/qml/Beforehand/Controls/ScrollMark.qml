import QtQuick
import QtQuick.Templates as T

import Beforehand.Tokens

// Shows how much more there is; can be dragged with a mouse.
T.ScrollBar {
    id: bar

    implicitWidth: 8
    implicitHeight: 8
    padding: 2
    minimumSize: 0.08 // of a line of hundreds it can still be seen and caught
    visible: size < 1

    contentItem: Rectangle {
        implicitWidth: 4
        implicitHeight: 4
        radius: 2
        color: bar.pressed ? Theme.inkSoft : Theme.edge
    }
}
