pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Every measure, for the whole span or side by side for each server, section, hour, … A tap on a name says what it means.
Item {
    id: page

    required property ReviewRoom review

    readonly property MeasuresRoom measures: review.measures
    readonly property real nameWidth: Math.min(width * 0.42, 260 * Sizes.em)
    readonly property real cell: 112 * Sizes.em
    readonly property real across: nameWidth + measures.columns.length * cell

    Choice {
        id: group

        anchors.left: parent.left
        anchors.right: parent.right
        name: qsTr("By")
        words: page.measures.groupWords
        chosen: page.measures.group
        onPicked: index => page.measures.pick(index)
    }

    Card {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: group.bottom
        anchors.bottom: parent.bottom
        anchors.topMargin: Space.snug

        Flickable {
            id: sideways

            anchors.fill: parent
            anchors.margins: Space.gap
            contentWidth: Math.max(width, page.across)
            contentHeight: height
            clip: true
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentWidth > width
            T.ScrollBar.horizontal: ScrollMark {}

            MeasureLine {
                id: names

                width: sideways.contentWidth
                name: ""
                meaning: ""
                key: ""
                head: true
                values: page.measures.columns
                nameWidth: page.nameWidth
                cell: page.cell
                visible: page.measures.columns.some(each => each !== "")
            }

            ListView {
                id: list

                y: names.visible ? names.height : 0
                width: sideways.contentWidth
                height: sideways.height - y - Space.gap
                clip: true
                model: page.measures.rows
                cacheBuffer: 0
                boundsBehavior: Flickable.StopAtBounds
                activeFocusOnTab: true
                Accessible.role: Accessible.Table
                Accessible.name: qsTr("All measures")
                T.ScrollBar.vertical: ScrollMark {}

                delegate: MeasureLine {
                    width: list.width
                    nameWidth: page.nameWidth
                    cell: page.cell
                    opened: page.measures.opened === key
                    onNameTapped: page.measures.tell(key)
                    onValueTapped: column => page.measures.show(key, column)
                }
            }
        }

        PlainText {
            anchors.centerIn: parent
            visible: page.measures.rows.count === 0 && page.measures.fault === ""
            text: page.measures.busy ? qsTr("Reading…") : qsTr("Nothing to measure here.")
            color: Theme.inkSoft
        }

        TryAgain {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Space.wide, 460 * Sizes.em)
            fault: page.measures.fault
            onAgain: page.measures.again()
        }
    }
}
