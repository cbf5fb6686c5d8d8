pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What the parts of a bar are: told apart by colour, and what nobody answered by being hollow.
Row {
    id: legend

    required property bool never

    spacing: Space.pad

    Repeater {
        model: [
            { tint: Theme.kept, hollow: false, words: qsTr("before the ask") },
            { tint: Theme.askedFirst, hollow: false, words: qsTr("asked first") },
            { tint: Theme.late, hollow: true, words: qsTr("never answered") },
        ].filter(each => legend.never || !each.hollow)

        Row {
            id: entry

            required property var modelData

            spacing: Space.gap

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: 11 * Sizes.em
                height: width
                color: entry.modelData.hollow ? "transparent" : entry.modelData.tint
                border.width: entry.modelData.hollow ? Space.ring : 0
                border.color: entry.modelData.tint
            }

            PlainText {
                text: entry.modelData.words
                color: Theme.inkSoft
            }
        }
    }
}
