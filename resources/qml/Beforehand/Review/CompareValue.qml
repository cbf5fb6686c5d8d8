import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One number; where it lies beyond all of the others, with a mark, never by colour alone.
Action {
    id: value

    required property string outside

    readonly property var marks: ({ good: "happy", bad: "problem", above: "up", below: "down" })

    tone: "quiet"
    enabled: words !== "–"
    opacity: 1

    contentItem: Column {
        topPadding: (value.height - figure.height - (mark.visible ? mark.height : 0)) / 2

        PlainText {
            id: figure

            width: parent.width
            text: value.words
            color: value.outside === "good" ? Theme.keptInk : value.outside === "bad" ? Theme.lateInk : value.soft ? Theme.inkSoft : Theme.ink
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            font.weight: value.soft ? Type.regular : Type.strong
        }

        Icon {
            id: mark

            anchors.horizontalCenter: parent.horizontalCenter
            visible: value.outside !== ""
            name: value.marks[value.outside] ?? ""
            tint: figure.color
            size: 18 * Type.scale
        }
    }
}
