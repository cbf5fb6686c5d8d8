import QtQuick
import QtQuick.VirtualKeyboard

import Beforehand.Tokens

// Loaded only where QtVirtualKeyboard can be. No wider than two hands reach, so that half the screen stays free.
Rectangle {
    implicitHeight: panel.height
    color: Theme.raised

    InputPanel {
        id: panel

        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, 840)
    }
}
