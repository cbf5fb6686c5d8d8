import QtQuick

// Keys on screen, where Qt has them on this machine and somebody wants them; only while something can be typed.
Loader {
    id: keys

    required property bool wanted
    required property Item field

    readonly property bool typing: field instanceof TextInput || field instanceof TextEdit

    active: wanted
    visible: wanted && typing
    height: visible ? implicitHeight : 0
    source: wanted ? "ScreenKeys.qml" : ""
}
