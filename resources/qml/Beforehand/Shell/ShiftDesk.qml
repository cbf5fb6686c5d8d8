pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Review
import Beforehand.Tokens

// Closing a shift, opening one, and what was left by the one before; at the side, over everything else.
Drawer {
    id: sheet

    required property Screens screens

    readonly property ShiftRoom shift: screens.charge.shift
    readonly property var titles: ({
        close: qsTr("Close the shift"),
        closed: qsTr("The shift is closed"),
        open: qsTr("Open a shift"),
        left: qsTr("Left by the shift before"),
    })

    title: titles[shift.sheet] ?? ""
    line: shift.sheet === "close" || shift.sheet === "open" && shift.isOpen ? shift.since : ""
    narrow: width < 900 * Sizes.em
    usual: 560 * Sizes.em
    focus: true
    onClosed: shift.putAway()

    ShiftParts {
        anchors.fill: parent
        anchors.bottomMargin: undo.visible ? undo.height + Space.gap : 0
        shift: sheet.shift
    }

    UndoStrip {
        id: undo

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        undo: sheet.screens.undo
    }
}
