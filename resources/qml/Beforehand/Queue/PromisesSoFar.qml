pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What one party was told, when, and what became of it.
Flow {
    id: sofar

    required property PromiseRows told

    spacing: Space.gap
    visible: told.count > 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Promises so far")

    Repeater {
        model: sofar.told

        PlainText {
            required property string clock
            required property int minutes
            required property string how

            text: qsTr("%1 said %2 min, %3").arg(clock).arg(minutes).arg(Promises.became(how))
            color: how === "broken" ? Theme.lateInk : how === "kept" ? Theme.keptInk : Theme.inkSoft
            width: Math.min(implicitWidth, sofar.width)
            rightPadding: Space.gap
            Accessible.ignored: false
            Accessible.role: Accessible.ListItem
            Accessible.name: text
        }
    }
}
