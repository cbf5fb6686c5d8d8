import QtQuick

import Beforehand.Controls
import Beforehand.Queue
import Beforehand.Tokens

// One party at a vehicle's door: aboard, to be boarded with a tap, or too many for the seats that are left.
Action {
    id: line

    required property int index
    required property string key
    required property string name
    required property string destination
    required property int size
    required property bool aboard
    required property string other
    required property bool fits

    readonly property string who: [destination, Promises.guests(size), name].filter(part => part !== "").join("  ·  ")
    readonly property string how: aboard ? qsTr("aboard") : !fits ? qsTr("no room") : other !== "" ? qsTr("has the %1").arg(other) : qsTr("board")

    words: ""
    spoken: qsTr("%1, %2").arg(who).arg(how)
    large: true
    enabled: !aboard && fits
    opacity: 1

    contentItem: Item {
        PlainText {
            anchors.left: parent.left
            anchors.leftMargin: Space.pad
            anchors.right: doing.left
            anchors.rightMargin: Space.gap
            anchors.verticalCenter: parent.verticalCenter
            text: line.who
            color: line.fits || line.aboard ? Theme.ink : Theme.inkSoft
        }

        PlainText {
            id: doing

            anchors.right: parent.right
            anchors.rightMargin: Space.pad
            anchors.verticalCenter: parent.verticalCenter
            text: line.how
            color: line.aboard ? Theme.keptInk : Theme.inkSoft
            font.weight: Type.strong
        }
    }
}
