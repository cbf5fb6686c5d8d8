import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Dispatch
import Beforehand.Tokens

// The kiosk in the window: with the sound, who is at the screen, and the way back from the last tap.
DispatchView {
    id: desk

    required property Screens screens

    readonly property Preferences preferences: screens.preferences

    dispatch: screens.waiting.dispatch
    shown: screens.header
    undoing: undo.visible

    IconAction {
        name: desk.preferences.muted ? "mute" : "sound"
        soft: true
        spoken: desk.preferences.muted ? qsTr("Sound is muted. Turn it on") : qsTr("Mute")
        onClicked: desk.preferences.mute(!desk.preferences.muted)
    }

    IconAction {
        visible: desk.screens.charge.shift.unread !== ""
        name: "log"
        tone: "filled"
        urgency: "soon"
        spoken: qsTr("The shift before left %1. Read it").arg(desk.screens.charge.shift.unread)
        onClicked: desk.screens.charge.shift.look("left")
    }

    UndoMenu {
        visible: desk.screens.waiting.kiosk.on
        wordless: desk.width < 1200 * Type.scale
        log: desk.screens.log
    }

    WhoMenu {
        staff: desk.screens.staff
        shift: desk.screens.charge.shift
        width: Math.min(implicitWidth, desk.width * 0.2)
    }

    UndoStrip {
        id: undo

        parent: desk
        x: desk.undoAt.x
        y: desk.undoAt.y
        width: desk.undoAt.width
        undo: desk.screens.undo
        z: 4
    }
}
