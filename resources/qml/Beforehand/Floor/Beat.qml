import QtQuick

// The clock for one quarter of the tables: each quarter looks at the time once in four seconds, one after the other.
// A glass loses a pixel in some forty seconds, so nobody sees the difference, and a tick asks a quarter of the floor.
QtObject {
    required property real now // ms
    required property int quarter // 0 to 3

    readonly property int span: 4000
    readonly property real shift: quarter * span / 4
    readonly property real moment: Math.floor((now + shift) / span) * span - shift
}
