pragma ComponentBehavior: Bound

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
    shiftOpen: screens.charge.shift.isOpen
    overlaid: trying.active
    who: Component {
        WhoMenu {
            staff: desk.screens.staff
            shift: desk.screens.charge.shift
            width: Math.min(implicitWidth, desk.width * 0.28)
        }
    }
    onTryWanted: standard => screens.charge.trying.open(standard)
    onShiftWanted: screens.charge.shift.look(shiftOpen ? "close" : "open")
    Component.onDestruction: screens.charge.trying.close()

    Loader {
        id: trying

        anchors.fill: parent
        active: desk.screens.charge.trying.there
        focus: active
        z: 3
        sourceComponent: TryPage {
            trying: desk.screens.charge.trying
            narrow: !desk.aside
            onSignInWanted: desk.screens.staff.stepAway()
        }
        onLoaded: desk.take(trying)
    }

    UndoStrip {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Space.pad
        width: Math.min(parent.width - 2 * Space.wide, 560 * Type.scale)
        undo: desk.screens.undo
        z: 4
    }
}
