pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The floor as a list, with the same powers: for the keyboard, for a screen reader, for a small screen.
FocusScope {
    id: view

    required property Screens screens

    signal tableTapped(string table)

    Accessible.role: Accessible.List
    Accessible.name: qsTr("Tables")

    ListView {
        id: list

        anchors.fill: parent
        focus: true
        clip: true
        spacing: Space.unit
        model: view.screens.tables
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        onCurrentItemChanged: {
            if (activeFocus && currentItem !== null)
                currentItem.forceActiveFocus(Qt.TabFocusReason);
        }
        T.ScrollBar.vertical: ScrollMark {}

        delegate: FloorLine {
            width: list.width - Space.snug
            now: view.screens.clock.now
            opened: view.screens.sheet.table === table
            onClicked: {
                list.currentIndex = index;
                view.tableTapped(table);
            }
        }
    }
}
