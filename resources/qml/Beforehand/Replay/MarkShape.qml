import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A mark by its shape: late a disc with "!", asked first a diamond, a broken promise a square with "×", a problem a
// ring with "!", a clock that was wrong an empty square with "?".
Item {
    id: mark

    required property string kind
    property real size: 16 * Type.scale

    readonly property color tint: kind === "asked_first" ? Theme.askedFirst : kind === "broken" ? Theme.due : kind === "clock" ? Theme.edge : Theme.late
    readonly property bool hollow: kind === "problem" || kind === "clock"
    readonly property bool square: kind === "broken" || kind === "clock"
    readonly property string sign: !square ? "!" : hollow ? "?" : "×"

    width: size
    height: size

    Rectangle {
        anchors.centerIn: parent
        width: mark.kind === "asked_first" ? mark.size * 0.74 : mark.square ? mark.size * 0.9 : mark.size
        height: width
        rotation: mark.kind === "asked_first" ? 45 : 0
        radius: mark.kind === "asked_first" || mark.square ? 2 : width / 2
        color: mark.hollow ? "transparent" : mark.tint
        border.width: mark.hollow ? Math.max(2, mark.size / 8) : 0
        border.color: mark.tint
    }

    PlainText {
        anchors.centerIn: parent
        visible: mark.kind !== "asked_first"
        text: mark.sign
        color: mark.kind === "clock" ? Theme.ink : mark.hollow ? Theme.lateInk : mark.kind === "broken" ? Theme.inkOnDue : Theme.inkOnFill
        font.pixelSize: mark.size * 0.7
        font.weight: Font.Bold
    }
}
