import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Rail
import Beforehand.Tokens

// The line in one sentence, and how promises go.
Item {
    id: head

    required property QueueRoom queue
    required property real now

    readonly property int parties: queue.rows.count
    readonly property string line: parties === 0 ? qsTr("Nobody waits") : [
        parties === 1 ? qsTr("1 party") : qsTr("%1 parties").arg(parties),
        Promises.guests(queue.guests),
        qsTr("longest %1").arg(Waits.minutesSince(queue.longest, now))
    ].join("  ·  ")
    readonly property string score: Promises.score(queue.kept, queue.renewed, queue.broken)

    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        Flow {
            Layout.fillWidth: true
            spacing: Space.pad

            Heading {
                width: Math.max(0, Math.min(parent.width, Math.max(implicitWidth, parent.width - score.implicitWidth - Space.pad)))
                text: head.queue.queues[head.queue.chosen] ?? ""
            }

            PlainText {
                id: score

                visible: head.score !== ""
                text: head.score
                color: head.queue.broken === 0 ? Theme.keptInk : Theme.ink
                font.weight: Type.strong
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        PlainText {
            Layout.fillWidth: true
            text: head.line
            color: Theme.inkSoft
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Choice {
            Layout.fillWidth: true
            Layout.topMargin: Space.gap
            visible: head.queue.queues.length > 1
            name: qsTr("Queue")
            words: head.queue.queues
            chosen: head.queue.chosen
            onPicked: index => head.queue.chooseQueue(index)
        }
    }
}
