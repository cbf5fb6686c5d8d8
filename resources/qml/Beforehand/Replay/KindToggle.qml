import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A kind of mark: its shape, its word, how many; a tap leaves its marks out, or shows them.
Item {
    id: kind

    required property string key
    required property string words
    required property int count
    required property bool shown

    readonly property string said: qsTr("%1 %2").arg(words).arg(count)

    signal toggled

    implicitWidth: row.width + 2 * Space.snug
    implicitHeight: Space.touch

    Action {
        anchors.fill: parent
        tone: "quiet"
        words: ""
        spoken: kind.shown ? qsTr("%1. Leave out").arg(kind.said) : qsTr("%1. Show").arg(kind.said)
        Accessible.role: Accessible.CheckBox
        Accessible.checkable: true
        Accessible.checked: kind.shown
        onClicked: kind.toggled()
    }

    Row {
        id: row

        anchors.centerIn: parent
        spacing: Space.gap
        opacity: kind.shown ? 1 : 0.55

        MarkShape {
            anchors.verticalCenter: parent.verticalCenter
            kind: kind.key
        }

        PlainText {
            text: kind.said
            color: kind.shown ? Theme.ink : Theme.inkSoft
            font.strikeout: !kind.shown
        }
    }
}
