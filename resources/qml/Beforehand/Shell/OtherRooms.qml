pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.List

// The rooms behind the floor: the same tables as a list, and how this screen is set up.
FocusScope {
    id: rooms

    required property Screens screens
    required property string room

    signal tableTapped(string table)

    visible: room === "list" || room === "setup"

    Loader {
        anchors.fill: parent
        active: rooms.visible
        focus: active
        sourceComponent: rooms.room === "list" ? list : setUp
    }

    Component {
        id: list

        FloorList {
            screens: rooms.screens
            onTableTapped: table => rooms.tableTapped(table)
        }
    }

    Component {
        id: setUp

        SetUp {
            preferences: rooms.screens.preferences
            waiting: rooms.screens.waiting
            shift: rooms.screens.charge.shift
        }
    }
}
