import QtQuick
import QtQuick.VirtualKeyboard

// Loaded only where QtVirtualKeyboard can be.
InputPanel {
    width: parent ? parent.width : 0
}
