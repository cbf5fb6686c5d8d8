pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What needs somebody: the next walk first, then what is due elsewhere, then what comes soon. Five at a time.
FocusScope {
    id: view

    required property CueRail rail
    required property AtTheScreen staff
    required property real now

    signal tableOpened(string table)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Cues")

    NothingNeedsYou {
        anchors.fill: parent
        visible: view.rail.total === 0
    }

    ListView {
        id: list

        anchors.fill: parent
        visible: view.rail.total > 0
        clip: true
        focus: true
        spacing: Space.snug - 2
        model: view.rail.rows
        cacheBuffer: 800
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: false
        bottomMargin: Space.unit
        T.ScrollBar.vertical: ScrollMark {}
        section.property: "part"
        section.delegate: RailHeading {
            width: list.width - Space.unit
            path: view.rail.path
        }

        delegate: CueCard {
            width: list.width
            rail: view.rail
            staff: view.staff
            now: view.now
            onTableOpened: table => view.tableOpened(table)
        }

        footer: Item {
            width: list.width
            height: more.visible ? more.height + Space.snug : 0

            Action {
                id: more

                anchors.bottom: parent.bottom
                width: parent.width
                visible: view.rail.hidden > 0 || view.rail.every
                tone: "quiet"
                glyph: view.rail.every ? "up" : "down"
                words: view.rail.every ? qsTr("Show five") : qsTr("%1 more").arg(view.rail.hidden)
                onClicked: view.rail.showEvery(!view.rail.every)
            }
        }
    }
}
