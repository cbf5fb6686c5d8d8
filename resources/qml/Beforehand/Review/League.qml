pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The moments of truth, as the procedure runs: in time, how the minutes spread, and how often a guest had to ask.
Card {
    id: league

    required property ReviewRoom review
    property bool scrolls: true

    readonly property real lineHeight: Math.max(Space.touch, 44 * Sizes.em)
    readonly property real whole: Space.pad + head.height + list.contentHeight + Space.gap
    readonly property real room: width - 2 * Sizes.edge
    // Shares of the line for the five columns; a narrow one leaves out the picture, and then the words beside it.
    readonly property bool pictured: room > 500 * Sizes.em
    readonly property list<real> columns: pictured ? [0.28, 0.28, 0.17, 0.17, 0.10] : [0.34, 0.32, 0, 0.22, 0.12]

    LeagueHead {
        id: head

        x: Sizes.edge
        y: Space.gap
        width: league.room
        columns: league.columns
    }

    ListView {
        id: list

        x: Sizes.edge - Space.gap
        y: head.y + head.height
        width: league.width - 2 * x
        height: league.height - y - Space.gap
        interactive: league.scrolls && contentHeight > height
        clip: league.scrolls
        model: league.review.span.league
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        keyNavigationEnabled: true
        activeFocusOnTab: true
        highlightMoveDuration: 0
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0)
                currentIndex = 0;
        }
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Moments of truth")
        T.ScrollBar.vertical: ScrollMark {
            parent: league
            x: league.LayoutMirroring.enabled ? Space.unit : league.width - width - Space.unit
            y: list.y
            height: list.height
            visible: league.scrolls && size < 1
        }

        delegate: LeagueLine {
            width: list.width
            inside: Space.gap
            lineHeight: league.lineHeight
            columns: league.columns
            onClicked: league.review.show("standard:" + key)
            onAskedWanted: league.review.show("asked:" + key)
        }
    }

    PlainText {
        anchors.centerIn: list
        visible: list.count === 0
        text: qsTr("No moment of truth came to its end.")
        color: Theme.inkSoft
    }
}
