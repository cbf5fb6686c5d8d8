pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.List

// The rooms behind the floor: the same tables as a list, what was tapped, and how this screen is set up.
FocusScope {
    id: rooms

    required property Screens screens
    required property string room

    signal tableTapped(string table)

    visible: room === "list" || room === "log" || room === "setup"

    Loader {
        anchors.fill: parent
        active: rooms.visible
        focus: active
        sourceComponent: rooms.room === "list" ? list : rooms.room === "log" ? log : setUp
    }

    Component {
        id: list

        FloorList {
            screens: rooms.screens
            onTableTapped: table => rooms.tableTapped(table)
        }
    }

    Component {
        id: log

        LogRoom { log: rooms.screens.log }
    }

    Component {
        id: setUp

        SetUp {
            preferences: rooms.screens.preferences
            waiting: rooms.screens.waiting
        }
    }
}
