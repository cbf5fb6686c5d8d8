pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Who is at the screen and what part of the floor it shows; opens to change either.
Action {
    id: who

    required property AtTheScreen staff
    required property ShiftRoom shift

    readonly property string part: staff.staff === "" ? qsTr("Sign in") : staff.wholeFloor ? qsTr("Whole floor") : staff.section

    words: part === "" ? staff.name : part
    spoken: staff.staff === "" ? qsTr("Sign in") : qsTr("%1, %2. Change").arg(staff.name).arg(part)
    glyph: "down"
    glyphLast: true
    corner: Space.touch / 2
    onClicked: staff.staff === "" ? staff.ask(true) : menu.open()

    background: Rectangle {
        radius: who.corner
        color: who.down ? Theme.pressed : Theme.raised
        border.width: Theme.evening ? 0 : Space.hairline
        border.color: Theme.line

        FocusRing {
            visible: who.visualFocus
            radius: who.corner + 4
        }
    }

    T.Popup {
        id: menu

        x: who.mirrored ? 0 : who.width - width
        y: who.height + Space.gap
        width: Math.max(240 * Type.scale, who.width)
        height: contentItem.implicitHeight + 2 * Space.snug
        padding: Space.snug
        modal: true
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

        background: Rectangle {
            radius: Space.radiusCard
            color: Theme.raised
            border.width: Space.hairline
            border.color: Theme.edge
        }

        contentItem: Loader {
            active: menu.visible
            sourceComponent: WhoChoices {
                staff: who.staff
                shift: who.shift
                onChosen: menu.close()
            }
        }
    }
}
