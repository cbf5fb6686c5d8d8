pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.List
import Beforehand.Tokens

// At a kiosk, which has no shift log: what was done this shift, newest first, and the way back from each.
Action {
    id: menu

    required property ShiftLog log
    property bool wordless: false

    words: wordless ? "" : qsTr("Undo…")
    spoken: qsTr("Undo something done earlier")
    glyph: "undo"
    tone: "quiet"
    soft: true
    onClicked: earlier.open()

    T.Popup {
        id: earlier

        readonly property Item room: T.Overlay.overlay

        x: menu.mirrored ? 0 : menu.width - width
        y: menu.height + Space.gap
        width: Math.min(520 * Type.scale, room ? room.width * 0.9 : 520)
        height: Math.min(things.contentHeight + title.height + Space.gap, room ? room.height * 0.6 : 400) + 2 * Space.snug
        margins: Space.gap
        padding: Space.snug
        modal: true
        focus: true
        closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

        background: Rectangle {
            radius: Space.radiusCard
            color: Theme.raised
            border.width: Space.hairline
            border.color: Theme.edge
        }

        contentItem: Item {
            Heading {
                id: title

                width: parent.width
                level: 2
                text: things.count === 0 ? qsTr("Nothing was done this shift") : qsTr("Done this shift")
            }

            ListView {
                id: things

                anchors.fill: parent
                anchors.topMargin: title.height + Space.gap
                clip: true
                spacing: Space.unit
                boundsBehavior: Flickable.StopAtBounds
                model: menu.log.rows
                T.ScrollBar.vertical: ScrollMark {}

                delegate: LogLine {
                    width: things.width - Space.snug
                    onTaken: {
                        earlier.close();
                        menu.log.undo(key);
                    }
                }
            }
        }
    }
}
