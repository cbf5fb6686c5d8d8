pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Where nothing happened for hours, or a clock was set on: the bar is broken off, and says for how long.
Item {
    id: gap

    required property string words

    Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        height: 10
        color: Theme.replayGround
    }

    Repeater {
        model: 2

        Rectangle {
            required property int index

            x: index * (gap.width - width)
            y: (gap.height - height) / 2
            width: 2
            height: gap.height * 0.6
            rotation: 20
            color: Theme.edge
        }
    }

    PlainText {
        anchors.horizontalCenter: parent.horizontalCenter
        y: gap.height
        text: gap.words
        color: Theme.inkSoft
        font.pixelSize: Type.tiny
        Accessible.ignored: gap.words === ""
        Accessible.role: Accessible.StaticText
        Accessible.name: qsTr("Nothing for %1").arg(text)
    }
}
