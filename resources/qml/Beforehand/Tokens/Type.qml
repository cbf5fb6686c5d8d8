pragma Singleton

import QtQuick

// Type sizes in px, before and after the text size that somebody chose.
QtObject {
    property string family: "Inter"
    property real scale: 1.0 // 0.85 to 1.5
    property bool kiosk: false // one step up, for reading from further away

    readonly property real tiny: (kiosk ? 15 : 13) * scale
    readonly property real small: (kiosk ? 18 : 15) * scale
    readonly property real body: (kiosk ? 24 : 18) * scale
    readonly property real title: (kiosk ? 34 : 24) * scale
    readonly property real display: (kiosk ? 44 : 34) * scale

    readonly property int regular: Font.Normal
    readonly property int medium: Font.Medium
    readonly property int strong: Font.DemiBold

    // Tabular figures, so that a clock does not shiver.
    readonly property var figures: ({ "tnum": 1 })
}
