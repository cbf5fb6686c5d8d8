pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What would have come of a change: when, where, and how late. No facts: nobody saw it.
Drawer {
    id: drawer

    required property ReckonedCues cues

    title: cues.title
    line: cues.words
    onClosed: cues.close()

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        model: drawer.cues.rows
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        section.property: "day"
        section.delegate: Heading {
            required property string section

            width: list.width
            height: implicitHeight + Space.pad
            level: 2
            text: section
        }
        Accessible.role: Accessible.List
        Accessible.name: drawer.title
        T.ScrollBar.vertical: ScrollMark {
            parent: list.parent
            x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
            y: list.y
            height: list.height
        }

        delegate: Item {
            id: line

            required property string clock
            required property string words
            required property string came

            width: list.width
            height: texts.height + Space.gap
            Accessible.role: Accessible.ListItem
            Accessible.name: [clock, words, came].join(", ")

            PlainText {
                id: when

                width: 56 * Sizes.em
                text: line.clock
                color: Theme.inkSoft
            }

            Column {
                id: texts

                anchors.left: when.right
                anchors.right: parent.right

                PlainText {
                    width: parent.width
                    text: line.words
                    wrapMode: Text.Wrap
                }

                PlainText {
                    width: parent.width
                    text: line.came
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                }
            }
        }
    }
}
