import QtQuick

import Beforehand.Desk

// Opens the guests' board when it is wanted, and not before: a house without one pays nothing for it.
Loader {
    id: keeper

    required property GuestBoard board
    required property ScreenClock clock
    required property bool locked

    readonly property bool wanted: board.place.open

    function follow(): void {
        if (wanted === (source.toString() !== ""))
            return;
        if (wanted)
            setSource("../Board/BoardWindow.qml", { board: board, clock: clock, locked: Qt.binding(() => keeper.locked) });
        else
            setSource("");
    }

    onWantedChanged: follow()
    Component.onCompleted: follow()
}
