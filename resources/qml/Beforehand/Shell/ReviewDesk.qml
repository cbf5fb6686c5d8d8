import QtQuick

import Beforehand.Desk
import Beforehand.Review
import Beforehand.Tokens

// The review in the window, with the way back from the last tap.
ReviewView {
    id: desk

    required property Screens screens

    review: screens.review
    log: screens.log

    UndoStrip {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.pad
        width: Math.min(parent.width - 2 * Space.wide, 560 * Type.scale)
        undo: desk.screens.undo
        z: 4
    }
}
