import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.List
import Beforehand.Rail
import Beforehand.Tokens

// Which table, who sits there, and since when.
Item {
    id: head

    required property TableSheet sheet
    required property real now

    readonly property bool seated: sheet.size > 0
    readonly property string stage: Stages.words(sheet.stage, sheet.course)
    readonly property string since: seated ? qsTr("%1 for %2").arg(stage).arg(Waits.minutesSince(sheet.since, now)) : stage
    readonly property string here: seated ? qsTr("here %1").arg(Waits.minutesSince(sheet.seated, now)) : ""

    implicitHeight: Math.max(chip.height, words.implicitHeight, Space.touch)

    Chip {
        id: chip

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Math.max(56 * Type.scale, implicitWidth), parent.width * 0.4)
        height: 48 * Type.scale
        label: head.sheet.tables
        size: Type.title
    }

    Column {
        id: words

        anchors.left: chip.right
        anchors.right: close.left
        anchors.leftMargin: Space.snug
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            text: head.seated ? qsTr("Party of %1").arg(head.sheet.size) : qsTr("Table %1").arg(head.sheet.table)
            font.pixelSize: Type.body
            font.weight: Type.strong
        }

        PlainText {
            width: parent.width
            text: [head.since, head.here, head.sheet.server].filter(part => part !== "").join("  ·  ")
            color: Theme.inkSoft
            font.pixelSize: Type.tiny
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        PlainText {
            width: parent.width
            visible: head.sheet.crowded
            text: qsTr("Two parties were seated here. Move one.")
            color: Theme.lateInk
            font.pixelSize: Type.tiny
            font.weight: Type.strong
            wrapMode: Text.Wrap
        }
    }

    IconAction {
        id: close

        anchors.right: parent.right
        anchors.rightMargin: -Space.gap
        anchors.verticalCenter: parent.verticalCenter
        name: "close"
        spoken: qsTr("Close table %1").arg(head.sheet.table)
        onClicked: head.sheet.close()
    }
}
