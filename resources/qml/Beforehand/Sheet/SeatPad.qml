pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Seat a walk-in: one tap on the size. More than eight are counted up; another server is chosen before.
SheetPart {
    id: pad

    required property AtTheScreen staff
    required property string usual

    property string server: ""
    property bool choosing: false
    property int many: 9

    signal chosen(int size, string staff)

    words: qsTr("Seat a walk-in: how many?")

    Grid {
        id: keys

        readonly property real each: (pad.width - 3 * Space.gap) / 4

        columns: 4
        spacing: Space.gap

        Repeater {
            model: 8

            Action {
                required property int index

                words: String(index + 1)
                spoken: qsTr("Seat a party of %1").arg(index + 1)
                textSize: Type.title
                width: keys.each
                height: Math.max(Space.answer, implicitHeight)
                onClicked: pad.chosen(index + 1, pad.server)
            }
        }
    }

    Flow {
        width: pad.width
        spacing: Space.gap

        Stepper {
            name: qsTr("Guests")
            value: pad.many
            least: 9
            most: 60
            onMoved: value => pad.many = value
        }

        Action {
            words: qsTr("Seat %1").arg(pad.many)
            onClicked: pad.chosen(pad.many, pad.server)
        }
    }

    Action {
        width: Math.min(implicitWidth, pad.width)
        tone: "quiet"
        glyph: "person"
        words: pad.server !== "" ? qsTr("Server chosen") : pad.usual === "" ? qsTr("No server yet") : qsTr("Server: %1").arg(pad.usual)
        onClicked: pad.choosing = !pad.choosing
    }

    Flow {
        width: pad.width
        spacing: Space.gap
        visible: pad.choosing

        Repeater {
            model: pad.choosing ? pad.staff.rows : null

            Action {
                required property string key
                required property string name
                required property bool here

                visible: here
                words: name
                tone: pad.server === key ? "filled" : "plain"
                width: Math.min(implicitWidth, pad.width)
                onClicked: pad.server = pad.server === key ? "" : key
            }
        }
    }
}
