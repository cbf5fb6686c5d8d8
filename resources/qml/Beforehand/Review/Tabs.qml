pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Pages of one thing, side by side; the one on show is underlined.
Row {
    id: tabs

    required property list<string> words
    required property int chosen
    property string name: ""

    signal picked(int index)

    spacing: Space.tight
    Accessible.role: Accessible.PageTabList
    Accessible.name: name

    Repeater {
        model: tabs.words

        Action {
            id: tab

            required property int index
            required property string modelData

            readonly property bool here: index === tabs.chosen

            words: modelData
            tone: "quiet"
            soft: !here
            Accessible.role: Accessible.PageTab
            Accessible.selected: here
            onClicked: tabs.picked(index)

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.bottomMargin: 6
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width - 2 * Space.snug
                height: 3
                radius: 1
                color: Theme.ink
                visible: tab.here
            }
        }
    }
}
