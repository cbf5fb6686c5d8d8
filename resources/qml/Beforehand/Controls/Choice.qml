pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Tokens

// One of a few, side by side; wraps when the words are large.
Flow {
    id: choice

    required property list<string> words
    required property int chosen
    property string name: ""
    property bool large: false

    signal picked(int index)

    spacing: Space.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    Repeater {
        model: choice.words

        Action {
            id: option

            required property int index
            required property string modelData

            words: modelData
            tone: index === choice.chosen ? "filled" : "plain"
            large: choice.large
            Accessible.role: Accessible.RadioButton
            Accessible.checkable: true
            Accessible.checked: index === choice.chosen
            onClicked: choice.picked(option.index)
        }
    }
}
