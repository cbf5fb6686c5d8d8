pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What to read: a shift, a day, a week, a month, everything, or from one day to another. Chosen by tap alone.
Drawer {
    id: picker

    required property SpanPicking picking

    readonly property list<string> units: ["shift", "day", "week", "month", "range", "all"]
    readonly property bool fromTo: picking.unit === "range"

    Component.onCompleted: picking.open()
    title: qsTr("What to read")
    line: !fromTo ? "" : picking.since === "" ? qsTr("Tap the first day.") : qsTr("From %1. Tap the last day.").arg(picking.since)

    Choice {
        id: unit

        anchors.left: parent.left
        anchors.right: parent.right
        name: qsTr("Span")
        words: [qsTr("Shift"), qsTr("Day"), qsTr("Week"), qsTr("Month"), qsTr("From – to"), qsTr("Everything")]
        chosen: picker.units.indexOf(picker.picking.unit)
        onPicked: index => {
            const closes = picker.units[index] === "all";
            picker.picking.pickUnit(picker.units[index]);
            if (closes)
                picker.closed();
        }
    }

    LineList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: unit.bottom
        anchors.topMargin: Space.pad
        anchors.bottom: parent.bottom
        spacing: Space.tight
        model: picker.picking.rows
        reuseItems: true
        Accessible.role: Accessible.List
        Accessible.name: unit.words[unit.chosen] ?? ""
        T.ScrollBar.vertical: ScrollMark {
            parent: list.parent
            x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
            y: list.y
            height: list.height
        }

        delegate: SpanLine {
            width: list.width
            onClicked: {
                const done = !picker.fromTo || picker.picking.since !== "";
                picker.picking.pick(key);
                if (done)
                    picker.closed();
            }
        }
    }

    TryAgain {
        anchors.centerIn: list
        width: list.width
        fault: picker.picking.fault
        onAgain: picker.picking.pickUnit(picker.picking.unit)
    }
}
