pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The shift at a glance: in words, needs over time, the moments of truth, and beside them what to praise and to mend.
// All of it scrolls as one, and follows the keyboard.
Scroller {
    id: page

    required property ReviewRoom review

    readonly property bool wide: width >= 850 * Sizes.em
    readonly property real mainWidth: wide ? Math.floor((width - Space.pad) * 0.66) : width
    readonly property real sideWidth: wide ? width - Space.pad - mainWidth : width
    readonly property real below: height - chart.y // what is left of the first sight of it
    readonly property real barsHeight: Math.max(220 * Sizes.em, wide ? Math.floor((below - Space.pad) * 0.44) : 240 * Sizes.em)
    readonly property bool calm: review.span.labels.length === 0

    contentHeight: Math.max(league.y + league.height, said.y + said.height)

    Headline {
        id: story

        width: page.width
        rows: page.review.span.headline
        onOpened: key => page.review.show(key)
    }

    NeedsChart {
        id: chart

        x: page.mirrored && page.wide ? page.sideWidth + Space.pad : 0
        y: story.height + Space.gap
        width: page.mainWidth
        height: page.barsHeight + stepped
        review: page.review
    }

    Column {
        id: said

        x: page.wide && !page.mirrored ? page.mainWidth + Space.pad : 0
        y: page.wide ? chart.y : chart.y + chart.height + Space.pad
        width: page.sideWidth
        spacing: Space.pad

        Grid {
            id: words

            readonly property real cell: columns === 2 ? Math.floor((width - Space.pad) / 2) : width

            width: parent.width
            columns: !page.wide && width > 620 * Sizes.em ? 2 : 1
            spacing: Space.pad

            Sentences {
                id: praise

                width: words.cell
                least: words.columns === 2 ? Math.max(own, mend.own) : 0
                title: qsTr("To praise")
                tint: Theme.keptInk
                none: page.calm ? qsTr("Too little happened to say.") : qsTr("Nothing stands out above the rest.")
                rows: page.review.span.praise
                onOpened: key => page.review.show(key)
            }

            Sentences {
                id: mend

                width: words.cell
                least: words.columns === 2 ? Math.max(own, praise.own) : 0
                title: qsTr("To mend")
                tint: Theme.lateInk
                none: page.calm ? qsTr("Too little happened to say.") : qsTr("Nothing slipped more than chance would have it.")
                rows: page.review.span.mend
                onOpened: key => page.review.show(key)
            }
        }

        Sentences {
            width: parent.width
            visible: rows.count > 0
            title: page.review.span.goesOn ? qsTr("Still open") : qsTr("Left for the next shift")
            none: ""
            rows: page.review.span.left
            onOpened: key => page.review.show(key)
        }
    }

    League {
        id: league

        x: chart.x
        y: (page.wide ? chart.y + chart.height : said.y + said.height) + Space.pad
        width: page.mainWidth
        height: implicitHeight
        review: page.review
    }
}
