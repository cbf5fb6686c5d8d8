pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What a table says of itself: its number always; then a word; then stage, minutes and guests, as far as there is room.
Column {
    id: words

    required property string table
    required property string stage
    required property string word
    required property string shortWord // where there is no room for the whole
    required property string urgency
    required property int minutes
    required property int beside // minutes beside the word, 0 for none
    required property int size
    required property real tallest // px that all lines together may take
    required property int detail // 0 number, 1 and a line, 2 and all, 3 and larger
    required property bool rounded
    required property bool mine
    required property color ground // the table's

    readonly property real letter: 0.56 // width of a letter, as a share of its size, on average
    readonly property real lineSize: detail === 3 ? Type.small : Type.tiny
    readonly property bool taken: size > 0
    readonly property bool worded: word !== "" && (detail >= 2 || (detail === 1 && (urgency !== "" || !taken)))
    readonly property bool counted: taken && (detail >= 2 || (detail === 1 && !worded))
    // The word in the middle of three lines lies where a circle is widest.
    readonly property real wordRoom: (rounded && detail >= 2 ? width * 1.14 : width) - (!taken && detail >= 2 ? lineSize + 3 : 0)
    // A circle leaves little room on its last line.
    readonly property bool narrow: width < (rounded ? 78 : 70) * Type.scale

    // The largest size at which the whole number stands on the table: a number is never cut.
    function numberSize(): real {
        const each = width / Math.max(1, table.length) / 0.66;
        // Room for the lines even where there is nothing to say: tables of one size have numbers of one size.
        const left = Math.min(tallest * 0.68, (tallest - Math.min(detail, 2) * lineSize * 1.2) / 1.08);
        return [detail === 3 ? Type.display : Type.title, Type.title, Type.body, Type.small].find(size => size <= each && size <= left) ?? Math.max(9, Math.min(Type.tiny, each));
    }

    PlainText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: words.table.length > 5 ? Math.min(implicitWidth, words.width * 1.2) : implicitWidth // only a long name is ever cut
        height: font.pixelSize * 1.08
        text: words.table
        color: words.mine && (words.taken || words.urgency !== "") ? Theme.ink : Theme.inkSoft
        font.pixelSize: words.numberSize()
        font.weight: Type.strong
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        active: words.worded
        visible: active
        sourceComponent: Row {
            spacing: 3

            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: !words.taken && words.detail >= 2
                visible: active
                sourceComponent: StageIcon {
                    stage: words.stage
                    size: words.lineSize
                }
            }

            // Where a word does not fit: a shorter one, then smaller, then out over the table's rim; cut only at last.
            PlainText {
                id: said

                readonly property real room: words.wordRoom - (extra.active ? extra.width + parent.spacing : 0)
                readonly property bool whole: words.word.length * words.lineSize * words.letter <= room
                readonly property real least: 11 * Type.scale

                width: Math.min(implicitWidth, Math.max(room, words.width * 1.35))
                height: words.lineSize * 1.2
                text: whole ? words.word : words.shortWord
                color: Theme.urgencyInk(words.urgency)
                font.pixelSize: Math.max(least, Math.min(words.lineSize, room / Math.max(1, text.length) / words.letter))
                font.weight: words.urgency === "" ? Type.regular : Type.medium

                Loader {
                    active: said.width > said.room + 2
                    anchors.fill: parent
                    z: -1
                    sourceComponent: Rectangle {
                        radius: Space.tight
                        color: words.ground
                    }
                }
            }

            Loader {
                id: extra

                active: words.beside > 0
                visible: active
                sourceComponent: PlainText {
                    height: words.lineSize * 1.2
                    text: Words.span(words.beside)
                    color: Theme.urgencyInk(words.urgency)
                    font.pixelSize: words.lineSize
                    font.weight: Type.strong
                }
            }
        }
    }

    Loader {
        anchors.horizontalCenter: parent.horizontalCenter
        active: words.counted
        visible: active
        sourceComponent: Row {
            height: words.lineSize * 1.2
            spacing: 3

            StageIcon {
                anchors.verticalCenter: parent.verticalCenter
                stage: words.stage
                size: words.lineSize
            }

            PlainText {
                anchors.verticalCenter: parent.verticalCenter
                text: words.detail >= 2 && words.narrow ? qsTr("%1 · %2").arg(Words.span(words.minutes)).arg(words.size) : Words.span(words.minutes)
                color: Theme.inkSoft
                font.pixelSize: words.lineSize
            }

            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: words.detail >= 2 && !words.narrow
                visible: active
                sourceComponent: Row {
                    spacing: 3

                    Icon {
                        anchors.verticalCenter: parent.verticalCenter
                        name: "person"
                        tint: Theme.inkSoft
                        size: words.lineSize
                    }

                    PlainText {
                        anchors.verticalCenter: parent.verticalCenter
                        text: words.size
                        color: Theme.inkSoft
                        font.pixelSize: words.lineSize
                    }
                }
            }
        }
    }
}
