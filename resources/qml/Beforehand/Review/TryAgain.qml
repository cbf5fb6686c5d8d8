import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Stands where something could not be read: why, and the way to try again.
Column {
    id: told

    required property string fault

    signal again

    spacing: Space.pad
    visible: fault !== ""

    Icon {
        anchors.horizontalCenter: parent.horizontalCenter
        name: "problem"
        tint: Theme.lateInk
        size: 48 * Type.scale
    }

    PlainText {
        width: parent.width
        text: told.fault
        color: Theme.inkSoft
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Type.body
        Accessible.ignored: false
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Action {
        anchors.horizontalCenter: parent.horizontalCenter
        words: qsTr("Try again")
        onClicked: told.again()
    }
}
