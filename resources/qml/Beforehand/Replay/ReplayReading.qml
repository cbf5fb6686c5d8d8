import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What stands here while the shift is made ready, or where it could not be.
Item {
    id: reading

    required property ReplayRoom replay

    readonly property bool failed: replay.state === "failed"

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Space.wide, 460 * Type.scale)
        spacing: Space.pad

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: reading.failed ? "problem" : "replay"
            tint: reading.failed ? Theme.lateInk : Theme.inkSoft
            size: 48 * Type.scale
        }

        PlainText {
            id: words

            width: parent.width
            text: reading.failed ? reading.replay.fault : qsTr("Making the shift ready: %1\u00a0%").arg(Math.round(reading.replay.progress * 100))
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Type.body
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Meter {
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(320 * Type.scale, parent.width)
            visible: !reading.failed
            share: reading.replay.progress
            tint: Theme.replay
            Accessible.role: Accessible.ProgressBar
            Accessible.name: words.text
        }
    }
}
