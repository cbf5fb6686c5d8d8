pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The line, a page at a time. A page stands for as long as it takes to read all of it, then the next one takes its place.
Item {
    id: pages

    required property BoardRows rows
    required property real now
    required property real unit
    required property int columns

    readonly property real each: 82 * unit
    readonly property int high: Math.max(1, Math.floor((height - foot.height) / each))
    readonly property int eachPage: high * columns
    readonly property int count: Math.max(1, Math.ceil(rows.count / eachPage))
    readonly property int shown: Math.min(page, count - 1)
    property int page: 0

    readonly property int stands: 5000 + 1300 * eachPage // ms

    GridView {
        id: grid

        width: parent.width + 20 * pages.unit
        height: pages.high * pages.each
        cellWidth: Math.floor(width / pages.columns)
        cellHeight: pages.each
        contentY: pages.shown * height
        interactive: false
        clip: true
        model: pages.rows
        cacheBuffer: 0
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Who waits")

        delegate: BoardLine {
            width: grid.cellWidth
            height: grid.cellHeight
            now: pages.now
            unit: pages.unit
        }
    }

    PlainText {
        id: foot

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: 34 * pages.unit
        visible: pages.count > 1
        text: qsTr("%1 of %2").arg(pages.shown + 1).arg(pages.count)
        color: Theme.inkSoft
        font.pixelSize: 20 * pages.unit
    }

    Timer {
        interval: pages.stands
        running: pages.count > 1 && pages.visible
        repeat: true
        onTriggered: pages.page = (pages.shown + 1) % pages.count
    }
}
