pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The one thing to do or to say now, and the tap that says it was done.
Card {
    id: bar

    required property FirstCue first
    property bool past: false // of a replay: it takes no answer

    readonly property bool narrow: width < 860 * Type.scale

    implicitHeight: Math.max(Space.answer + 2 * Space.pad, grid.implicitHeight + 2 * Space.snug)
    border.width: first.urgency === "late" ? Space.ring : Theme.evening ? 0 : Space.hairline
    border.color: first.urgency === "late" ? Theme.late : Theme.line

    Accessible.role: Accessible.AlertMessage
    Accessible.name: first.key === "" ? nothing.text : qsTr("%1. %2").arg(first.say).arg(first.why)

    PlainText {
        id: nothing

        anchors.fill: parent
        anchors.leftMargin: Space.wide
        visible: bar.first.key === ""
        text: qsTr("Nothing needs you. Look up and smile.")
        color: Theme.inkSoft
        font.pixelSize: Type.body
    }

    GridLayout {
        id: grid

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Space.pad + Space.unit
        anchors.rightMargin: Space.pad + Space.unit
        visible: bar.first.key !== ""
        columns: bar.narrow ? 1 : 2
        columnSpacing: Space.pad
        rowSpacing: Space.gap

        RowLayout {
            Layout.fillWidth: true
            spacing: Space.wide - 4

            Rectangle {
                Layout.preferredWidth: Math.max(Space.answer, label.implicitWidth + 2 * Space.snug)
                Layout.preferredHeight: Space.answer
                radius: Space.radiusChip
                color: bar.first.urgency === "soon" ? "transparent" : Theme.urgency(bar.first.urgency)
                border.width: Space.ring
                border.color: Theme.urgency(bar.first.urgency)

                PlainText {
                    id: label

                    anchors.centerIn: parent
                    visible: text !== ""
                    text: bar.first.label
                    color: bar.first.urgency === "soon" ? Theme.soonInk : Theme.onUrgency(bar.first.urgency)
                    font.pixelSize: Math.min(Type.title, 26 * Type.scale)
                    font.weight: Type.strong
                }

                UrgencyMark {
                    anchors.centerIn: parent
                    visible: bar.first.label === "" && bar.first.urgency !== ""
                    urgency: bar.first.urgency
                    size: 28 * Type.scale
                }
            }

            ColumnLayout {
                Layout.fillWidth: true
                Layout.minimumWidth: 0
                spacing: 2

                PlainText {
                    Layout.fillWidth: true
                    text: bar.first.say
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    font.pixelSize: Math.min(Type.body, 25 * Type.scale)
                    font.weight: Type.strong
                }

                PlainText {
                    Layout.fillWidth: true
                    text: bar.first.why
                    color: Theme.inkSoft
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    elide: Text.ElideRight
                }
            }
        }

        RowLayout {
            Layout.alignment: Qt.AlignRight
            spacing: Space.gap

            Action {
                visible: bar.first.more > 0
                tone: "quiet"
                soft: true
                glyph: "next"
                glyphLast: true
                words: qsTr("%1 more").arg(bar.first.more)
                spoken: qsTr("Look at the next of %1 more").arg(bar.first.more)
                onClicked: bar.first.look()
            }

            Repeater {
                model: bar.past ? [] : bar.first.answers

                Action {
                    required property int index
                    required property string modelData

                    Layout.preferredWidth: index === 0 && !bar.narrow ? Math.max(implicitWidth, 180 * Type.scale) : implicitWidth
                    Layout.preferredHeight: Math.max(implicitHeight, 64)
                    words: modelData
                    large: true
                    tone: index === 0 ? "filled" : "plain"
                    urgency: index === 0 ? bar.first.urgency : ""
                    textSize: index === 0 ? Math.min(Type.body, 22 * Type.scale) : Type.small
                    onClicked: bar.first.answer(index)
                }
            }

            Action {
                visible: bar.first.answers.length === 0 && !bar.past
                large: true
                words: qsTr("In 3 min")
                onClicked: bar.first.later()
            }
        }
    }
}
