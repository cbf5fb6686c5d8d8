import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A number before or after a change, which opens what it is counted of; of none there is nothing to open.
Action {
    id: number

    required property int many

    width: Math.max(Space.touch, Math.ceil(figure.implicitWidth) + 2 * inset)
    tone: "quiet"
    inset: Space.tight
    words: String(many).replace(/\B(?=(\d{3})+$)/g, "\u00a0")
    enabled: many > 0
    opacity: 1

    contentItem: PlainText {
        id: figure

        text: number.words
        color: number.soft || !number.enabled ? Theme.inkSoft : Theme.ink
        font.weight: number.soft || !number.enabled ? Type.regular : Type.strong
        horizontalAlignment: number.mirrored ? Text.AlignRight : Text.AlignLeft
    }
}
