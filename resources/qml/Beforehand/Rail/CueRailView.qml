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
    property bool past: false // of a replay: cues are read, and not answered

    // As many unfolded as leave room for five: an unfolded one is that much higher than a folded one.
    readonly property int unfolded: Math.max(1, Math.floor((height - 60 * Type.scale - 5 * 66 * Type.scale) / (124 * Type.scale)))

    signal tableOpened(string table)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Cues")

    NothingNeedsYou {
        anchors.fill: parent
        visible: view.rail.total === 0
        past: view.past
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
        T.ScrollBar.vertical: ScrollMark {
            parent: view
            x: list.x + list.width + Space.unit
            height: list.height
        }
        section.property: "part"
        section.delegate: RailHeading {
            width: list.width
            path: view.rail.path
        }

        delegate: CueCard {
            width: list.width
            rail: view.rail
            staff: view.staff
            now: view.now
            past: view.past
            unfolds: index < view.unfolded
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
