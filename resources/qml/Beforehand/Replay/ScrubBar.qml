pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The whole shift on one line: its hours, its marks, and where the replay stands. A drag goes there at once.
FocusScope {
    id: bar

    objectName: "scrubBar"

    required property ReplayRoom replay

    readonly property real reach: 24 // px from a tap within which a mark is meant

    function xOf(share: real): real {
        return (LayoutMirroring.enabled ? 1 - share : share) * width;
    }

    function shareAt(x: real): real {
        const part = Math.max(0, Math.min(1, x / width));
        return LayoutMirroring.enabled ? 1 - part : part;
    }

    implicitHeight: hours.y + hours.height

    Accessible.role: Accessible.Slider
    Accessible.name: qsTr("Time of the replay: %1").arg(replay.words)
    Accessible.focusable: true
    Accessible.onIncreaseAction: replay.step(1)
    Accessible.onDecreaseAction: replay.step(-1)
    activeFocusOnTab: true

    // What the bar stands at: the time, and the mark that came there.
    Row {
        id: here

        x: Math.max(0, Math.min(bar.width - width, bar.xOf(bar.replay.share) - clock.width / 2))
        spacing: Space.gap
        layoutDirection: LayoutMirroring.enabled ? Qt.RightToLeft : Qt.LeftToRight

        PlainText {
            id: clock

            text: bar.replay.clock
            font.weight: Type.strong
        }

        MarkShape {
            anchors.verticalCenter: parent.verticalCenter
            visible: bar.replay.markKind !== ""
            kind: bar.replay.markKind
        }

        PlainText {
            visible: text !== ""
            text: bar.replay.mark
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    ScrubMarks {
        id: marks

        y: here.height + Space.tight
        width: bar.width
        replay: bar.replay
    }

    Item {
        id: track

        y: marks.y + marks.height
        width: bar.width
        height: 28 * Type.scale

        Rectangle {
            id: line

            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            height: 8
            radius: height / 2
            color: Theme.pressed

            Rectangle {
                x: bar.LayoutMirroring.enabled ? parent.width - width : 0
                width: bar.replay.share * parent.width
                height: parent.height
                radius: parent.radius
                color: Theme.replay
            }
        }

        Repeater {
            model: bar.replay.breaks

            ScrubBreak {
                required property real share
                required property real takes

                x: bar.xOf(bar.LayoutMirroring.enabled ? share + takes : share)
                width: takes * bar.width
                height: track.height
            }
        }

        Rectangle {
            x: bar.xOf(bar.replay.share) - width / 2
            anchors.verticalCenter: parent.verticalCenter
            width: 24 * Type.scale
            height: width
            radius: width / 2
            color: Theme.replay
            border.width: 3
            border.color: Theme.replayGround

            FocusRing {
                visible: bar.activeFocus
                radius: width / 2
            }
        }

        Rectangle {
            x: bar.xOf(bar.replay.share) - width / 2
            y: -marks.height
            width: 2
            height: marks.height + 4
            color: Theme.replay
        }
    }

    Item {
        id: hours

        y: track.y + track.height
        width: bar.width
        height: Type.tiny * 1.5

        Repeater {
            model: bar.replay.hours

            Item {
                id: hour

                required property real share
                required property string words

                x: bar.xOf(share)

                Rectangle {
                    x: -width / 2
                    y: -8 * Type.scale
                    width: Space.hairline
                    height: 6 * Type.scale
                    color: Theme.edge
                }

                PlainText {
                    x: Math.max(-hour.x, Math.min(bar.width - hour.x - width, -width / 2))
                    text: hour.words
                    color: Theme.inkSoft
                    font.pixelSize: Type.tiny
                }
            }
        }
    }

    MouseArea {
        anchors.fill: parent
        preventStealing: true
        onPressed: mouse => {
            bar.forceActiveFocus(Qt.MouseFocusReason);
            bar.replay.seekShare(bar.shareAt(mouse.x), mouse.y < track.y ? bar.reach / bar.width : 0);
        }
        onPositionChanged: mouse => bar.replay.seekShare(bar.shareAt(mouse.x), 0)
    }
}
