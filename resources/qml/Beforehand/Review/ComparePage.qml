pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// This span beside the last four that were like it, a column each.
Drawer {
    id: drawer

    required property CompareRoom compare

    readonly property int count: Math.max(2, compare.columns.length)
    readonly property real cell: Math.min(96 * Sizes.em, Math.floor(list.width * 0.68 / count))
    readonly property real nameWidth: list.width - compare.columns.length * cell

    title: compare.title
    line: compare.words
    usual: 720 * Sizes.em
    onClosed: compare.close()

    CompareHead {
        id: head

        width: list.width
        columns: drawer.compare.columns
        nameWidth: drawer.nameWidth
        cell: drawer.cell
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: head.visible ? head.height : 0
        clip: true
        model: drawer.compare.rows
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.Table
        Accessible.name: drawer.title
        T.ScrollBar.vertical: ScrollMark {
            parent: list.parent
            x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
            y: list.y
            height: list.height
        }

        delegate: CompareLine {
            width: list.width
            columns: drawer.compare.columns
            nameWidth: drawer.nameWidth
            cell: drawer.cell
            onValueTapped: column => drawer.compare.show(key, column)
            onReached: list.positionViewAtIndex(index, ListView.Contain)
        }
    }

    TryAgain {
        anchors.centerIn: parent
        width: parent.width
        fault: drawer.compare.fault
        onAgain: drawer.compare.again()
    }
}
