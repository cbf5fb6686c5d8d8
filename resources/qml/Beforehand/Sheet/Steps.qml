pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Steps of one table as buttons; the first of the likely ones is filled.
Flow {
    id: steps

    required property StepRows rows
    property bool likely: false

    signal taken(string key)

    spacing: Space.gap

    Repeater {
        model: steps.rows

        Action {
            required property int index
            required property string key
            required words
            required glyph

            large: true
            tone: steps.likely && index === 0 ? "filled" : "plain"
            width: steps.likely && index === 0 ? steps.width : Math.min(implicitWidth, steps.width)
            textSize: steps.likely && index === 0 ? Type.body : Type.small
            onClicked: steps.taken(key)
        }
    }
}
