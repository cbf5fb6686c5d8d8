import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One thing to set: its name above its controls, on a card.
Card {
    id: line

    required property string words
    default property alias controls: column.data

    implicitHeight: column.height + 2 * Space.pad

    Column {
        id: column

        x: Space.pad
        y: Space.pad
        width: line.width - 2 * Space.pad
        spacing: Space.snug

        Heading {
            level: 2
            text: line.words
        }
    }
}
