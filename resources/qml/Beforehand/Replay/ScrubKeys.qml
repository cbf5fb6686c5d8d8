pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Play and pause, from mark to mark, how fast; what happened just now; and the bar of the whole shift.
FocusScope {
    id: keys

    required property ReplayRoom replay

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        width: keys.width
        spacing: Space.gap

        ScrubBar {
            Layout.fillWidth: true
            Layout.leftMargin: Space.gap
            Layout.rightMargin: Space.gap
            replay: keys.replay
        }

        GridLayout {
            Layout.fillWidth: true
            columns: keys.width < 900 * Type.scale ? 1 : 2
            columnSpacing: Space.pad
            rowSpacing: Space.tight

            Row {
                spacing: Space.gap

                Action {
                    focus: true
                    tone: "filled"
                    glyph: keys.replay.playing.on ? "pause" : "play"
                    words: keys.replay.playing.on ? qsTr("Pause") : qsTr("Play")
                    onClicked: keys.replay.playOrPause()
                }

                IconAction {
                    name: "before"
                    spoken: qsTr("The mark before")
                    enabled: keys.replay.marks.count > 0
                    rotation: LayoutMirroring.enabled ? 180 : 0
                    onClicked: keys.replay.toMark(-1)
                }

                IconAction {
                    name: "after"
                    spoken: qsTr("The next mark")
                    enabled: keys.replay.marks.count > 0
                    rotation: LayoutMirroring.enabled ? 180 : 0
                    onClicked: keys.replay.toMark(1)
                }

                Choice {
                    name: qsTr("Speed")
                    words: keys.replay.playing.speeds.map(speed => qsTr("%1×").arg(speed))
                    chosen: keys.replay.playing.speeds.indexOf(keys.replay.playing.speed)
                    onPicked: index => keys.replay.playing.choose(keys.replay.playing.speeds[index])
                }
            }

            Flow {
                Layout.fillWidth: true

                Repeater {
                    model: keys.replay.kinds

                    KindToggle { onToggled: keys.replay.pickKind(key) }
                }
            }
        }
    }
}
