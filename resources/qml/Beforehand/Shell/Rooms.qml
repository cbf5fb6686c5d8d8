pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Tokens

// The rooms of the house, at the side or, flat, along the bottom.
Rectangle {
    id: rooms

    required property string chosen
    required property list<string> names
    property bool flat: false

    signal opened(string room)

    implicitWidth: Math.max(92, column.implicitWidth + 2 * Space.snug)
    implicitHeight: column.implicitHeight + 2 * Space.gap
    color: flat ? Theme.surface : "transparent"

    Grid {
        id: column

        readonly property list<var> all: [
            { room: "floor", glyph: "floor", words: qsTr("Floor") },
            { room: "dispatch", glyph: "vehicle", words: qsTr("Dispatch") },
            { room: "queue", glyph: "queue", words: qsTr("Waiting") },
            { room: "list", glyph: "list", words: qsTr("List") },
            { room: "review", glyph: "review", words: qsTr("Review") },
            { room: "setup", glyph: "setup", words: qsTr("Set-up") },
        ]

        anchors.horizontalCenter: parent.horizontalCenter
        y: rooms.flat ? Space.gap : Space.pad
        columns: rooms.flat ? rooms.names.length : 1
        spacing: Space.gap

        Repeater {
            model: column.all.filter(each => rooms.names.includes(each.room))

            RoomButton {
                required property var modelData

                words: modelData.words
                glyph: modelData.glyph
                here: modelData.room === rooms.chosen
                onClicked: rooms.opened(modelData.room)
            }
        }
    }
}
