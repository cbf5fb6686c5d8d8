import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One thing that happened, on a line of time: the longer it took to come, the longer the line before it.
Item {
    id: line

    required property int index
    required property string clock
    required property string gap
    required property real minutes
    required property string words
    required property string by
    required property string believed
    required property string promise
    required property string tone

    readonly property bool soft: tone === "cue"
    readonly property bool loud: tone === "asked" || tone === "broken" || tone === "kept"
    readonly property color tint: tone === "asked" ? Theme.askedFirst : tone === "broken" ? Theme.late : tone === "kept" ? Theme.kept : soft ? Theme.edge : Theme.ink
    readonly property color ink: tone === "asked" ? Theme.askedFirstInk : tone === "broken" ? Theme.lateInk : tone === "kept" ? Theme.keptInk : soft ? Theme.inkSoft : Theme.ink
    readonly property real em: Type.small / 15
    readonly property real ahead: gap === "" ? 0 : Math.min(52, 20 + 2 * minutes) * em
    readonly property real spine: 108 * em // where the line of time stands, from the leading edge

    implicitHeight: ahead + Math.max(said.height, time.height) + Space.unit + 2
    Accessible.role: Accessible.ListItem
    Accessible.name: [clock, words, believed, promise, by].filter(part => part !== "").join(", ")

    PlainText {
        id: wait

        anchors.right: dots.left
        anchors.rightMargin: Space.snug
        y: (line.ahead - height) / 2
        visible: line.gap !== "" && line.index > 0
        text: line.gap
        color: Theme.inkSoft
        font.pixelSize: Type.tiny
    }

    PlainText {
        id: time

        anchors.right: dots.left
        anchors.rightMargin: Space.snug
        y: line.ahead
        text: line.clock
        color: line.soft ? Theme.inkSoft : Theme.ink
    }

    Item {
        id: dots

        x: line.LayoutMirroring.enabled ? line.width - line.spine - width : line.spine - width
        width: 20 * line.em
        height: line.height

        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: line.index === 0 ? dot.y : 0
            width: 2
            height: parent.height - y
            color: Theme.line
        }

        Rectangle {
            id: dot

            anchors.horizontalCenter: parent.horizontalCenter
            y: line.ahead + (time.height - height) / 2
            width: (line.soft ? 8 : 14) * line.em
            height: width
            radius: line.tone === "asked" || line.tone === "broken" ? 2 : width / 2
            rotation: line.tone === "asked" ? 45 : 0
            color: line.soft ? Theme.ground : line.tint
            border.width: line.soft ? 2 : 0
            border.color: line.tint
        }
    }

    Column {
        id: said

        anchors.left: dots.right
        anchors.right: who.left
        anchors.leftMargin: Space.snug
        anchors.rightMargin: Space.gap
        y: line.ahead

        PlainText {
            width: parent.width
            text: line.words
            color: line.ink
            wrapMode: Text.Wrap
            font.weight: line.soft ? Type.regular : Type.medium
        }

        PlainText {
            width: parent.width
            visible: text !== ""
            text: [line.believed, line.promise].filter(part => part !== "").join("  ·  ")
            color: line.promise !== "" ? line.ink : Theme.inkSoft
            wrapMode: Text.Wrap
            font.pixelSize: Type.tiny
        }
    }

    PlainText {
        id: who

        anchors.right: parent.right
        y: line.ahead
        width: Math.min(implicitWidth, line.width * 0.22)
        text: line.by
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignRight
    }

    FocusRing {
        anchors.margins: 0
        anchors.topMargin: Math.max(0, line.ahead - Space.tight)
        visible: line.activeFocus
    }
}
