pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The shift at a glance: needs over time, the moments of truth, and beside them what to praise and what to mend.
Flickable {
    id: page

    required property ReviewRoom review

    readonly property bool wide: width >= 850 * Sizes.em
    readonly property real mainWidth: wide ? Math.floor((width - Space.pad) * 0.66) : width
    readonly property real sideWidth: wide ? width - Space.pad - mainWidth : width
    readonly property real chartHeight: Math.max(220 * Sizes.em, wide ? Math.floor((height - Space.pad) * 0.44) : 240 * Sizes.em)
    readonly property real leagueLeast: Math.min(league.whole, 330 * Sizes.em)
    readonly property real leagueHeight: wide ? Math.max(leagueLeast, height - chartHeight - Space.pad) : league.whole
    readonly property bool calm: review.span.met.length === 0
    readonly property bool mirrored: LayoutMirroring.enabled

    contentWidth: width
    contentHeight: wide ? Math.max(height, chartHeight + Space.pad + leagueHeight) : league.y + league.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {
        parent: page.parent
        x: page.mirrored ? -width - Space.tight : page.width + Space.tight
        height: page.height
        visible: size < 1 && !page.wide
    }

    NeedsChart {
        id: chart

        x: page.mirrored && page.wide ? page.sideWidth + Space.pad : 0
        width: page.mainWidth
        height: page.chartHeight
        review: page.review
    }

    League {
        id: league

        x: chart.x
        y: page.chartHeight + Space.pad + (page.wide ? 0 : side.height + Space.pad)
        width: page.mainWidth
        height: page.leagueHeight
        scrolls: page.wide
        review: page.review
    }

    // Beside the pictures the words scroll by themselves.
    Flickable {
        id: side

        x: page.wide && !page.mirrored ? page.mainWidth + Space.pad : 0
        y: page.wide ? page.contentY : page.chartHeight + Space.pad
        width: page.sideWidth
        height: page.wide ? page.height : said.height
        contentWidth: width
        contentHeight: said.height
        interactive: page.wide && contentHeight > height
        clip: page.wide
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollMark {
            parent: page.parent
            x: page.mirrored ? -width - Space.tight : page.width + Space.tight
            height: side.height
            visible: size < 1 && page.wide
        }

        Column {
            id: said

            width: side.width
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
                title: qsTr("Left for the next shift")
                none: ""
                rows: page.review.span.left
            }
        }
    }
}
