import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A mark by its shape: late a disc with "!", asked first a diamond, a broken promise a square with "×", a problem a
// ring with "!".
Item {
    id: mark

    required property string kind
    property real size: 16 * Type.scale

    readonly property color tint: kind === "asked_first" ? Theme.askedFirst : kind === "broken" ? Theme.due : Theme.late
    readonly property bool hollow: kind === "problem"

    width: size
    height: size

    Rectangle {
        anchors.centerIn: parent
        width: mark.kind === "asked_first" ? mark.size * 0.74 : mark.kind === "broken" ? mark.size * 0.9 : mark.size
        height: width
        rotation: mark.kind === "asked_first" ? 45 : 0
        radius: mark.kind === "asked_first" || mark.kind === "broken" ? 2 : width / 2
        color: mark.hollow ? "transparent" : mark.tint
        border.width: mark.hollow ? Math.max(2, mark.size / 8) : 0
        border.color: mark.tint
    }

    PlainText {
        anchors.centerIn: parent
        visible: mark.kind !== "asked_first"
        text: mark.kind === "broken" ? "×" : "!"
        color: mark.hollow ? Theme.lateInk : mark.kind === "broken" ? Theme.inkOnDue : Theme.inkOnFill
        font.pixelSize: mark.size * 0.7
        font.weight: Font.Bold
    }
}
