import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What stands here while shifts are read, where there is nothing to read, or where it could not be read.
Item {
    id: reading

    required property ReviewRoom review

    readonly property bool busy: review.slow

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
        opacity: 0.85
        visible: reading.busy
    }

    Column {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Space.wide, 460 * Sizes.em)
        spacing: Space.pad
        visible: reading.busy || reading.review.state === "nothing" || reading.review.state === "failed"

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: reading.review.state === "failed" ? "problem" : "review"
            tint: reading.review.state === "failed" ? Theme.lateInk : Theme.inkSoft
            size: 48 * Type.scale
        }

        PlainText {
            width: parent.width
            text: reading.busy ? reading.review.busyWords : reading.review.state === "failed" ? reading.review.fault : qsTr("Nothing has happened yet. After the first shift, this is where it is told.")
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
            width: Math.min(320 * Sizes.em, parent.width)
            visible: reading.busy
            share: reading.review.progress
            Accessible.role: Accessible.ProgressBar
            Accessible.name: reading.review.busyWords
        }

        Action {
            anchors.horizontalCenter: parent.horizontalCenter
            visible: reading.busy || reading.review.state === "failed"
            words: reading.busy ? qsTr("Stop") : qsTr("Try again")
            onClicked: reading.busy ? reading.review.stop() : reading.review.again()
        }
    }
}
