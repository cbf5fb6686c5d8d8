pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The procedure, to choose one standard of it.
LineList {
    id: list

    required property TryRoom trying

    model: trying.standards
    currentIndex: 0
    reuseItems: true
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Standards")
    T.ScrollBar.vertical: ScrollMark {
        parent: list.parent
        x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
        height: list.height
    }

    delegate: Action {
        id: line

        required property string key
        required property string name
        required property string detail
        required property bool on

        width: list.width
        words: ""
        spoken: name + ". " + detail
        tone: "quiet"
        focusPolicy: Qt.ClickFocus // the list is the stop of Tab
        implicitHeight: Math.max(Space.answer, texts.height + Space.pad)
        onClicked: list.trying.choose(key)

        background: Rectangle {
            radius: Space.radiusChip
            color: line.down ? Theme.pressed : "transparent"

            FocusRing {
                anchors.margins: 0
                visible: line.activeFocus
            }
        }

        contentItem: Item {
            Column {
                id: texts

                anchors.verticalCenter: parent.verticalCenter
                x: line.mirrored ? parent.width - width - Space.snug : Space.snug
                width: parent.width - 2 * Space.snug - way.width - Space.gap
                spacing: 2

                PlainText {
                    width: parent.width
                    text: line.name
                    color: line.on ? Theme.ink : Theme.inkSoft
                    wrapMode: Text.Wrap
                    font.weight: Type.medium
                }

                PlainText {
                    width: parent.width
                    text: line.detail
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                    font.pixelSize: Type.tiny
                }
            }

            Icon {
                id: way

                anchors.verticalCenter: parent.verticalCenter
                x: line.mirrored ? Space.gap : parent.width - width - Space.gap
                name: "forth"
                tint: Theme.inkSoft
                size: 16 * Type.scale
                mirror: line.mirrored
            }
        }
    }
}
