import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A count in the league that opens what it counts; of none there is nothing to open.
Action {
    id: count

    required property int many
    property color tint: Theme.ink

    tone: "quiet"
    words: String(many)
    enabled: many > 0
    opacity: 1

    contentItem: PlainText {
        text: count.words
        color: count.many > 0 ? count.tint : Theme.inkSoft
        font.weight: count.many > 0 ? Type.medium : Type.regular
        horizontalAlignment: Text.AlignRight
    }
}
