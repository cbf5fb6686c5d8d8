pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// One table: its likely next steps, what its guests asked for, its glasses, and behind one more tap all the rest.
FocusScope {
    id: view

    required property Screens screens

    readonly property TableSheet sheet: screens.sheet
    readonly property bool seated: sheet.size > 0

    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Table %1").arg(sheet.tables)

    Card {
        anchors.fill: parent
    }

    SheetHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Space.pad
        sheet: view.sheet
        now: view.screens.clock.now
    }

    Flickable {
        id: flick

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Space.snug
        anchors.bottomMargin: Space.snug
        contentHeight: column.height
        contentWidth: width
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {}

        Column {
            id: column

            x: Space.pad
            width: flick.width - 2 * Space.pad
            spacing: Space.pad + Space.unit

            Steps {
                width: parent.width
                visible: view.sheet.nextSteps.count > 0
                rows: view.sheet.nextSteps
                likely: true
                onTaken: key => view.sheet.step(key)
            }

            SeatPad {
                width: parent.width
                visible: !view.seated
                staff: view.screens.staff
                usual: view.sheet.server
                onChosen: (size, staff) => view.sheet.seat(size, staff)
            }

            TheyAsked {
                width: parent.width
                visible: view.seated
                onAsked: (about, note) => view.sheet.asked(about, note)
            }

            Seats {
                width: parent.width
                visible: view.seated
                sheet: view.sheet
                now: view.screens.clock.now
            }

            TableMore {
                width: parent.width
                sheet: view.sheet
                picking: view.screens.picking
            }
        }
    }
}
