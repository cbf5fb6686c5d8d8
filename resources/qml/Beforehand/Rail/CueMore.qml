pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The rarer answers: later, to somebody else, or not needed and why.
Column {
    id: more

    required property string cue
    required property CueRail rail
    required property AtTheScreen staff

    property string part: ""

    readonly property list<string> reasons: [qsTr("Already done"), qsTr("They said no"), qsTr("Not needed here"), qsTr("Wrong table")]

    spacing: Space.gap

    Flow {
        width: parent.width
        spacing: Space.gap

        Action {
            words: qsTr("In 3 min")
            large: true
            onClicked: more.rail.snooze(more.cue, 3)
        }

        Action {
            words: qsTr("Pass to …")
            large: true
            onClicked: more.part = more.part === "pass" ? "" : "pass"
        }

        Action {
            words: qsTr("Dismiss …")
            large: true
            onClicked: more.part = more.part === "why" ? "" : "why"
        }
    }

    Flow {
        width: parent.width
        spacing: Space.gap
        visible: more.part === "pass"

        Repeater {
            model: more.part === "pass" ? more.staff.rows : null

            Action {
                required property string key
                required property string name
                required property bool here

                words: name
                visible: here && key !== more.staff.staff
                large: true
                width: Math.min(implicitWidth, more.width)
                onClicked: more.rail.passTo(more.cue, key)
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Space.gap
        visible: more.part === "why"

        Repeater {
            model: more.part === "why" ? more.reasons : []

            Action {
                required property string modelData

                words: modelData
                large: true
                width: Math.min(implicitWidth, more.width)
                onClicked: more.rail.dismiss(more.cue, modelData)
            }
        }
    }
}
