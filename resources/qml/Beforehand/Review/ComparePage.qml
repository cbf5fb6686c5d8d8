pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// This shift beside the last four of the same weekday.
Drawer {
    id: drawer

    required property CompareRoom compare

    title: qsTr("Beside the same weekday before")
    line: compare.words
    usual: 620 * Sizes.em
    onClosed: compare.close()

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        model: drawer.compare.rows
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: drawer.title
        T.ScrollBar.vertical: ScrollMark {
            parent: list.parent
            x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
            y: list.y
            height: list.height
        }

        delegate: CompareLine { width: list.width }
    }
}
