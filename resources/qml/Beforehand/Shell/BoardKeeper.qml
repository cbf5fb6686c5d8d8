import QtQuick

import Beforehand.Desk

// Opens the guests' board when it is wanted, and not before: a house without one pays nothing for it.
Loader {
    id: keeper

    required property GuestBoard board
    required property ScreenClock clock

    readonly property bool wanted: board.place.open

    function follow(): void {
        if (wanted)
            setSource("../Board/BoardWindow.qml", { board: board, clock: clock, visible: true });
        else
            setSource("");
    }

    onWantedChanged: follow()
    Component.onCompleted: follow()
}
