import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A part of the sheet: its name, softly, above what it holds.
Column {
    id: part

    required property string words

    spacing: Space.gap

    Heading {
        width: parent.width
        level: 2
        text: part.words
        font.pixelSize: Type.tiny
        font.weight: Type.medium
    }
}
