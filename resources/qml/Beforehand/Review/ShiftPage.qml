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

    readonly property bool wide: width >= 940 * Sizes.em
    readonly property real mainWidth: wide ? Math.floor((width - Space.pad) * 0.66) : width
    readonly property real sideWidth: wide ? width - Space.pad - mainWidth : width
    readonly property real chartHeight: Math.max(220 * Sizes.em, wide ? Math.floor((height - Space.pad) * 0.44) : 240 * Sizes.em)
    readonly property real leagueLeast: Math.min(league.whole, 330 * Sizes.em)
    readonly property real leagueHeight: wide ? Math.max(leagueLeast, height - chartHeight - Space.pad) : league.whole
    readonly property bool mirrored: LayoutMirroring.enabled

    contentWidth: width
    contentHeight: wide ? Math.max(height, chartHeight + Space.pad + leagueHeight, words.height) : words.y + words.height
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: ScrollMark {}

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
        y: page.wide ? page.chartHeight + Space.pad : words.besideY
        width: page.mainWidth
        height: page.leagueHeight
        scrolls: page.wide
        review: page.review
    }

    Column {
        id: words

        readonly property real besideY: page.chartHeight + Space.pad

        x: page.wide && !page.mirrored ? page.mainWidth + Space.pad : 0
        y: page.wide ? 0 : league.y + league.height + Space.pad
        width: page.sideWidth
        spacing: Space.pad

        Sentences {
            width: parent.width
            least: page.wide ? page.chartHeight : 0
            title: qsTr("To praise")
            tint: Theme.keptInk
            none: qsTr("Nothing stands out above the rest.")
            rows: page.review.span.praise
            onOpened: key => page.review.show(key)
        }

        Sentences {
            width: parent.width
            least: page.wide ? Math.max(0, page.height - page.chartHeight - Space.pad) : 0
            title: qsTr("To mend")
            tint: Theme.lateInk
            none: qsTr("Nothing slipped more than chance would have it.")
            rows: page.review.span.mend
            onOpened: key => page.review.show(key)
        }
    }
}
