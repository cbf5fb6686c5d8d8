pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Before and after, standard by standard, and what each of the measures means.
Column {
    id: table

    required property EffectsRoom effects

    Row {
        width: parent.width

        Repeater {
            model: table.effects.measures

            PlainText {
                required property string modelData

                width: table.width / table.effects.measures.length
                rightPadding: Space.gap
                text: modelData
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                font.pixelSize: Type.tiny
            }
        }
    }

    Repeater {
        model: table.effects.rows

        TryEffect {
            width: table.width
            measures: table.effects.measures
            onWasWanted: place => table.effects.showBefore(key, place)
            onWouldBeWanted: place => table.effects.showAfter(key, place)
        }
    }

    PlainText {
        width: parent.width
        topPadding: Space.snug
        text: table.effects.meanings.join("\n")
        color: Theme.inkSoft
        wrapMode: Text.Wrap
        font.pixelSize: Type.tiny
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
}
