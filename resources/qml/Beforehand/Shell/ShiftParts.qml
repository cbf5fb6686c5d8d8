pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What one of these sheets holds: what is open and was left, which scrolls, and below it the tap that is asked for.
Item {
    id: page

    required property ShiftRoom shift

    readonly property string sheet: shift.sheet
    readonly property bool another: sheet === "open" && shift.isOpen
    readonly property string first: another ? qsTr("A shift is open already. Opening another closes nothing by itself: close this one first.")
        : sheet === "close" && !shift.isOpen ? qsTr("No shift is open.") : ""

    Flickable {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: below.top
        anchors.bottomMargin: Space.snug
        contentWidth: width
        contentHeight: parts.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {
            parent: page
            x: page.LayoutMirroring.enabled ? -width - Space.tight : page.width + Space.tight
            height: list.height
            visible: size < 1
        }

        Column {
            id: parts

            width: list.width
            spacing: Space.snug

            PlainText {
                width: parts.width
                visible: text !== ""
                text: page.first
                wrapMode: Text.Wrap
                font.pixelSize: Type.body
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            HandedOver {
                width: parts.width
                visible: page.sheet !== "closed" && page.first === ""
                shift: page.shift
            }
        }
    }

    ShiftAct {
        id: below

        anchors.left: parent.left
        anchors.right: parent.right
        y: page.sheet === "closed" ? 0 : Math.min(parts.height + Space.pad, page.height - height)
        shift: page.shift
    }
}
