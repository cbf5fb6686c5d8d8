pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// All the other steps, and what can be done with the table itself, behind one tap.
Column {
    id: more

    required property TableSheet sheet
    required property Picking picking

    property bool open: sheet.size === 0

    readonly property bool seated: sheet.size > 0

    spacing: Space.gap

    Action {
        width: parent.width
        visible: more.seated
        tone: "quiet"
        words: more.open ? qsTr("Less") : qsTr("More: every step, move, join, hold")
        glyph: more.open ? "up" : "down"
        onClicked: more.open = !more.open
    }

    Steps {
        width: parent.width
        visible: more.open && rows.count > 0
        rows: more.sheet.moreSteps
        onTaken: key => more.sheet.step(key)
    }

    Flow {
        width: parent.width
        visible: more.open
        spacing: Space.gap

        Action {
            visible: more.seated
            words: qsTr("Move")
            glyph: "move"
            large: true
            onClicked: more.picking.start("move", more.sheet.table)
        }

        Action {
            visible: more.seated
            words: qsTr("Join tables")
            glyph: "join"
            large: true
            onClicked: more.picking.start("join", more.sheet.table)
        }

        Action {
            visible: more.sheet.stage === "held"
            words: qsTr("Release")
            glyph: "hold"
            large: true
            onClicked: more.sheet.release()
        }

        Action {
            words: qsTr("Story")
            glyph: "story"
            large: true
            onClicked: more.sheet.tellStory()
        }

        Repeater {
            model: more.sheet.stage === "held" ? [] : [15, 30, 60, 0]

            Action {
                required property int modelData

                words: modelData > 0 ? qsTr("Hold %1 min").arg(modelData) : qsTr("Hold")
                glyph: "hold"
                large: true
                onClicked: more.sheet.hold(modelData)
            }
        }
    }
}
