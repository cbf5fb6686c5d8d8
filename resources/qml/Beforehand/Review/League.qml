pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The moments of truth, as the procedure runs: in time, how the minutes spread, how often a guest had to ask, and how
// often nobody ever came. It is as tall as its lines; the page scrolls.
Card {
    id: league

    required property ReviewRoom review

    readonly property real lineHeight: Math.max(Space.touch, 44 * Sizes.em)
    readonly property real room: width - 2 * Sizes.edge
    readonly property bool pictured: room >= 590 * Sizes.em
    // Widths: name, in time, picture of the spread, its words, asked first, never answered.
    readonly property list<real> columns: {
        const em = Sizes.em;
        const picture = pictured ? 108 * em : 0;
        const rest = room - picture - (pictured ? 136 : 116) * em - 60 * em - 84 * em;
        return [Math.floor(rest / 2), Math.ceil(rest / 2), picture, (pictured ? 136 : 116) * em, 60 * em, 84 * em];
    }

    implicitHeight: list.y + list.height + Space.gap

    LeagueHead {
        id: head

        x: Sizes.edge
        y: Space.gap
        width: league.room
        columns: league.columns
    }

    PlainText {
        id: whole

        visible: false
        text: qsTr("%1\u00a0%").arg(100)
        font.weight: Type.strong
    }

    ListView {
        id: list

        x: Sizes.edge - Space.gap
        y: head.y + head.height
        width: league.width - 2 * x
        height: Math.max(contentHeight, none.visible ? league.lineHeight : 0)
        interactive: false
        model: league.review.span.league
        cacheBuffer: 0
        keyNavigationEnabled: true
        activeFocusOnTab: true
        highlightMoveDuration: 0
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0)
                currentIndex = 0;
        }
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Moments of truth")

        delegate: LeagueLine {
            width: list.width
            inside: Space.gap
            lineHeight: league.lineHeight
            columns: league.columns
            figuresWidth: whole.implicitWidth
            onClicked: league.review.show("standard:" + key)
            onAskedWanted: league.review.show("asked:" + key)
            onNeverWanted: league.review.show("never:" + key)
        }
    }

    PlainText {
        id: none

        anchors.centerIn: list
        visible: list.count === 0
        text: qsTr("No moment of truth came to its end.")
        color: Theme.inkSoft
    }
}
