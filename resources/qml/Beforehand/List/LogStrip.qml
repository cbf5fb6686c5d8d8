pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The last things that happened, newest first; each can be taken back.
Item {
    id: strip

    objectName: "logStrip"

    required property ShiftLog log
    property bool past: false // of a replay: nothing can be taken back

    signal opened

    implicitHeight: Math.max(Space.touch, all.implicitHeight)

    IconAction {
        id: all

        anchors.left: parent.left
        visible: !strip.past
        name: "log"
        spoken: qsTr("The whole shift log")
        onClicked: strip.opened()
    }

    ListView {
        anchors.left: strip.past ? parent.left : all.right
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        orientation: ListView.Horizontal
        clip: true
        spacing: Space.gap
        boundsBehavior: Flickable.StopAtBounds
        model: strip.log.rows
        cacheBuffer: 0

        delegate: LogLine {
            height: strip.height
            short: true
            past: strip.past
            onTaken: strip.log.undo(key)
        }
    }
}
