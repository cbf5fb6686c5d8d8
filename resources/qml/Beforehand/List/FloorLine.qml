import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Rail
import Beforehand.Tokens

// One table in words: number, party, stage and for how long, and the cue that is most urgent.
Action {
    id: line

    required property int index
    required property string table
    required property string stage
    required property string course
    required property string cue
    required property string section
    required property real since
    required property real dueAt
    required property int size
    required property int seats
    required property bool mine
    required urgency

    required property real now
    property bool opened: false

    readonly property string who: size > 0 ? qsTr("party of %1").arg(size) : seats === 1 ? qsTr("1 seat") : qsTr("%1 seats").arg(seats)
    readonly property string where: Stages.words(stage, course)
    readonly property string howLong: size > 0 || stage === "reset" ? Waits.minutesSince(since, now) : ""

    words: ""
    spoken: [qsTr("Table %1").arg(table), who, where, howLong, cue === "" ? "" : qsTr("%1 %2").arg(cue).arg(Waits.untilDue(urgency, dueAt, now))].filter(part => part !== "").join(", ")
    implicitHeight: Math.max(Space.answer, row.implicitHeight + Space.gap)
    Accessible.role: Accessible.ListItem

    background: Card {
        color: line.opened ? Theme.raised : line.down ? Theme.pressed : Theme.surface
        urgency: line.mine ? line.urgency : ""

        FocusRing {
            anchors.margins: 0
            visible: line.visualFocus || line.activeFocus
            radius: Space.radiusCard
        }
    }

    contentItem: RowLayout {
        id: row

        spacing: Space.snug

        Chip {
            Layout.leftMargin: Space.snug
            Layout.preferredWidth: Math.max(56 * Type.scale, implicitWidth)
            label: line.table
            urgency: line.mine ? line.urgency : ""
        }

        StageIcon {
            stage: line.stage
            size: 22 * Type.scale
            Layout.preferredWidth: 24 * Type.scale
        }

        Column {
            Layout.fillWidth: true
            Layout.minimumWidth: implicitWidth
            spacing: 2

            PlainText {
                text: line.where
                color: line.size > 0 && line.mine ? Theme.ink : Theme.inkSoft
                font.weight: line.size > 0 && line.mine ? Type.medium : Type.regular
            }

            PlainText {
                text: line.howLong === "" ? line.who : qsTr("%1  ·  %2").arg(line.who).arg(line.howLong)
                color: Theme.inkSoft
                font.pixelSize: Type.tiny
            }
        }

        PlainText {
            Layout.fillWidth: true
            text: line.cue
            color: Theme.urgencyInk(line.urgency)
            horizontalAlignment: Text.AlignRight
            wrapMode: Text.Wrap
            font.weight: Type.medium
        }

        PlainText {
            Layout.rightMargin: line.urgency === "" ? Space.snug : 0
            visible: line.urgency !== ""
            text: Waits.untilDue(line.urgency, line.dueAt, line.now)
            color: Theme.urgencyInk(line.urgency)
            font.weight: Type.strong
        }

        UrgencyMark {
            Layout.rightMargin: Space.snug
            urgency: line.urgency
            size: 18 * Type.scale
        }
    }
}
