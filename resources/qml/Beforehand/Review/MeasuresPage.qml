pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Every measure, for the whole span or side by side for each server, section, hour, … A tap on a name says what it means.
// By keyboard a stop of Tab: arrows go from line to line and from value to value, Return does what a tap does.
Item {
    id: page

    required property ReviewRoom review

    readonly property MeasuresRoom measures: review.measures
    readonly property real nameWidth: Math.min(width * 0.42, 260 * Sizes.em)
    readonly property real cell: 112 * Sizes.em
    readonly property real across: nameWidth + measures.columns.length * cell
    readonly property int columns: measures.columns.length
    property int at: 0 // where on its line the keyboard is: 0 on the name, 1 on the first value

    // The nearest place at which the value that the keyboard is on stands wholly beside the names.
    function reveal(): void {
        const first = Math.max(0, at - 1) * cell;
        const last = nameWidth + at * cell - sideways.width;
        const mirrored = page.LayoutMirroring.enabled;
        const place = Math.max(last, Math.min(first, mirrored ? sideways.hidden - sideways.contentX : sideways.contentX));
        sideways.contentX = mirrored ? sideways.hidden - place : place;
    }

    function go(by: int): void {
        at = Math.max(0, Math.min(columns, at + (page.LayoutMirroring.enabled ? -by : by)));
        reveal();
    }

    onColumnsChanged: at = Math.min(at, columns)

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

            readonly property real hidden: contentWidth - width

            anchors.fill: parent
            anchors.margins: Space.gap
            contentWidth: Math.max(width, page.across)
            contentHeight: height
            clip: true
            flickableDirection: Flickable.HorizontalFlick
            boundsBehavior: Flickable.StopAtBounds
            interactive: contentWidth > width
            onHiddenChanged: contentX = page.LayoutMirroring.enabled ? hidden : Math.min(contentX, hidden)
            T.ScrollBar.horizontal: ScrollMark {}

            MeasureLine {
                id: names

                width: sideways.contentWidth
                name: ""
                meaning: ""
                key: ""
                head: true
                values: page.measures.columns
                columns: []
                nameWidth: page.nameWidth
                cell: page.cell
                seen: sideways.width
                passed: sideways.contentX
                visible: page.measures.columns.some(each => each !== "")
            }

            LineList {
                id: list

                y: names.visible ? names.height : 0
                width: sideways.contentWidth
                height: sideways.height - y - Space.gap
                model: page.measures.rows
                cacheBuffer: 0
                Keys.onLeftPressed: page.go(-1)
                Keys.onRightPressed: page.go(1)
                Keys.onReturnPressed: (currentItem as MeasureLine)?.press()
                Keys.onEnterPressed: (currentItem as MeasureLine)?.press()
                Keys.onSpacePressed: (currentItem as MeasureLine)?.press()
                Accessible.role: Accessible.Table
                Accessible.name: qsTr("All measures")
                T.ScrollBar.vertical: ScrollMark {
                    parent: sideways
                    x: list.LayoutMirroring.enabled ? 0 : sideways.width - width
                    y: list.y
                    height: list.height
                }

                delegate: MeasureLine {
                    width: list.width
                    columns: page.measures.columns
                    nameWidth: page.nameWidth
                    cell: page.cell
                    seen: sideways.width
                    passed: sideways.contentX
                    at: head ? 0 : Math.min(page.at, values.length)
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
