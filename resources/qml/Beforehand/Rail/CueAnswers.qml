pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// The one-tap answers of a cue, the likeliest filled; wraps when the words are large.
Flow {
    id: flow

    required property list<var> answers
    required property string table
    required property string urgency

    signal answered(int number)
    signal tableOpened

    spacing: Space.gap
    topPadding: Space.unit

    Repeater {
        model: flow.answers

        Action {
            required property int index
            required property string modelData

            words: modelData
            large: true
            tone: index === 0 ? "filled" : "plain"
            urgency: index === 0 ? flow.urgency : ""
            width: Math.min(implicitWidth, flow.width)
            onClicked: flow.answered(index)
        }
    }

    Action {
        visible: flow.answers.length === 0 && flow.table !== ""
        words: qsTr("Open %1").arg(flow.table)
        large: true
        tone: "filled"
        urgency: flow.urgency
        width: Math.min(implicitWidth, flow.width)
        onClicked: flow.tableOpened()
    }
}
