pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk

// The glasses of one table in a row below it, in two rows where there are many.
Grid {
    id: row

    required property GlassesModel glasses
    required property real now
    required property int tallest // px
    required property real room // how wide the row may be, px

    // Many glasses are drawn smaller before they are drawn in two rows.
    readonly property int tall: Math.max(Math.min(tallest, 12), Math.min(tallest, Math.floor(room / Math.max(1, many.count))))
    readonly property int pixels: Math.round(tall * Screen.devicePixelRatio)
    readonly property int across: Math.max(1, Math.floor((room + spacing) / (Math.round(tall * 0.78) + spacing)))

    columns: Math.ceil(many.count / Math.max(1, Math.ceil(many.count / across)))
    spacing: Math.max(2, Math.round(tall / 5))

    Repeater {
        id: many

        model: row.glasses

        Glass {
            now: row.now
            tall: row.tall
            pixels: row.pixels
        }
    }
}
