pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// One cue: where, what, how long; and once it is due, or opened, why, and the answers.
Card {
    id: card

    required property int index
    required property string key
    required property string part
    required property string place
    required property string table
    required property string say
    required property string why
    required property string whose
    required property real dueAt
    required property bool asked
    required property list<var> answers
    required urgency

    required property CueRail rail
    required property AtTheScreen staff
    required property real now

    required property bool unfolds

    property bool opened: unfolds && urgency !== "soon"
    property bool more: false
    property bool past: false // of a replay: it says why, and takes no answer

    readonly property string tone: asked && urgency !== "late" ? "asked" : urgency
    readonly property string wait: Waits.untilDue(urgency, dueAt, now)

    signal tableOpened(string table)

    implicitHeight: column.implicitHeight + 2 * Space.snug
    height: implicitHeight
    color: Theme.surface

    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1. %2. %3. %4").arg(place).arg(say).arg(wait).arg(why)

    Column {
        id: column

        x: Space.snug
        y: Space.snug - 1
        width: card.width - 2 * Space.snug
        spacing: Space.gap

        Item {
            id: head

            width: parent.width
            implicitHeight: Math.max(chip.height, title.implicitHeight)

            Chip {
                id: chip

                anchors.left: parent.left
                anchors.top: parent.top
                width: Math.min(implicitWidth, parent.width * 0.4)
                visible: card.place !== ""
                label: card.place
                urgency: card.tone
            }

            PlainText {
                id: title

                anchors.left: chip.visible ? chip.right : parent.left
                anchors.leftMargin: chip.visible ? Space.snug - 2 : 0
                anchors.right: waits.left
                anchors.rightMargin: Space.gap
                y: lineCount === 1 ? Math.max(0, (chip.height - implicitHeight) / 2) : 0
                text: card.say
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                font.pixelSize: Type.body
                font.weight: Type.medium
            }

            Row {
                id: waits

                anchors.right: parent.right
                anchors.verticalCenter: chip.verticalCenter
                spacing: Space.unit + 2

                UrgencyMark {
                    anchors.verticalCenter: parent.verticalCenter
                    urgency: card.urgency
                    size: 16 * Type.scale
                }

                PlainText {
                    anchors.verticalCenter: parent.verticalCenter
                    text: card.wait
                    color: Theme.urgencyInk(card.urgency)
                    font.pixelSize: Type.small
                    font.weight: Type.strong
                }
            }

            Action {
                anchors.fill: parent
                anchors.margins: -Space.snug + 2
                tone: "quiet"
                words: ""
                spoken: card.opened ? qsTr("Fold") : card.past ? qsTr("Why: %1").arg(card.say) : qsTr("Answers for %1").arg(card.say)
                corner: Space.radiusCard
                onClicked: {
                    card.opened = !card.opened;
                    card.more = false;
                }
                z: -1
            }
        }

        Item {
            width: parent.width
            height: card.past ? reason.implicitHeight : Math.max(reason.implicitHeight, 36)
            visible: card.opened && (!card.past || reason.text !== "")

            PlainText {
                id: reason

                anchors.left: parent.left
                anchors.right: other.visible ? other.left : parent.right
                anchors.rightMargin: Space.unit
                anchors.verticalCenter: parent.verticalCenter
                text: card.whose === "" ? card.why : card.why === "" ? card.whose : qsTr("%1  ·  %2").arg(card.why).arg(card.whose)
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                maximumLineCount: 5
                elide: Text.ElideRight
                font.pixelSize: Math.max(Type.tiny, Type.small - 1)
            }

            IconAction {
                id: other

                anchors.right: parent.right
                anchors.rightMargin: -Space.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: !card.past
                name: card.more ? "up" : "more"
                soft: true
                spoken: card.more ? qsTr("Fewer answers") : qsTr("Later, to somebody else, or not needed")
                onClicked: card.more = !card.more
            }
        }

        Loader {
            width: parent.width
            active: card.opened && !card.past
            visible: active
            sourceComponent: CueAnswers {
                answers: card.answers
                table: card.table
                urgency: card.tone
                onAnswered: number => card.rail.answer(card.key, number)
                onTableOpened: card.tableOpened(card.table)
            }
        }

        Loader {
            width: parent.width
            active: card.opened && card.more
            visible: active
            sourceComponent: CueMore {
                cue: card.key
                rail: card.rail
                staff: card.staff
            }
        }
    }
}
