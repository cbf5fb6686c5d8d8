pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What one of these sheets holds: what is open and was left, which scrolls, by finger or by key, and below it the tap that
// is asked for.
Item {
    id: page

    required property ShiftRoom shift

    readonly property string sheet: shift.sheet
    readonly property bool another: sheet === "open" && shift.isOpen
    readonly property string first: another ? qsTr("A shift is open already. Opening another closes nothing by itself: close this one first.")
        : sheet === "close" && !shift.isOpen ? qsTr("No shift is open.") : ""

    Scroller {
        id: list

        readonly property real most: Math.max(0, contentHeight - height)

        function go(by: real): void {
            contentY = Math.max(0, Math.min(most, contentY + by));
        }

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: below.top
        anchors.bottomMargin: Space.snug
        contentHeight: parts.height
        visible: page.sheet !== "closed"
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Handed over")
        Keys.onPressed: event => {
            const page = height - Space.touch;
            const ways = new Map([[Qt.Key_Up, -Space.touch], [Qt.Key_Down, Space.touch], [Qt.Key_PageUp, -page], [Qt.Key_PageDown, page], [Qt.Key_Home, -most], [Qt.Key_End, most]]);
            if (ways.has(event.key)) {
                go(ways.get(event.key));
                event.accepted = true;
            }
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

    FocusRing {
        anchors.fill: list
        visible: list.activeFocus
    }

    ShiftAct {
        id: below

        anchors.left: parent.left
        anchors.right: parent.right
        y: page.sheet === "closed" ? 0 : Math.min(parts.height + Space.pad, page.height - height)
        shift: page.shift
    }
}
