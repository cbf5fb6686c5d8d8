import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// An empty rail is neither an error nor blank.
Item {
    id: nothing

    property bool past: false

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Space.wide
        spacing: Space.pad

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "happy"
            tint: Theme.kept
            size: 48 * Type.scale
        }

        PlainText {
            width: parent.width
            text: nothing.past ? qsTr("No cue stood at this moment.") : qsTr("Nothing needs you.\nLook up and smile.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            lineHeight: 1.25
            font.pixelSize: Type.body
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
}
