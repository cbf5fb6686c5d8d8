pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What the log is narrowed to: groups of kinds, and one person.
Flow {
    id: filters

    required property LogSearch log

    signal whoWanted

    spacing: Space.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Show only")

    Repeater {
        model: filters.log.groupWords

        Action {
            required property int index
            required property string modelData

            readonly property string key: filters.log.groupKeys[index]
            readonly property bool here: filters.log.groups.includes(key)

            words: modelData
            tone: here ? "filled" : "plain"
            soft: !here
            Accessible.role: Accessible.CheckBox
            Accessible.checkable: true
            Accessible.checked: here
            onClicked: filters.log.toggle(key)
        }
    }

    Action {
        width: Math.min(Math.ceil(implicitWidth) + 1, filters.width)
        words: filters.log.staff === "" ? qsTr("Anybody") : filters.log.staff
        spoken: qsTr("Whose lines: %1. Change").arg(words)
        tone: filters.log.staff === "" ? "plain" : "filled"
        soft: filters.log.staff === ""
        glyph: "person"
        onClicked: filters.whoWanted()
    }
}
