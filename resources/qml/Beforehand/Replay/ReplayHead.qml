import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Review
import Beforehand.Tokens

// The band across: that it is a replay, of which moment, how the shift went until then, and the way back.
Rectangle {
    id: head

    required property ReplayRoom replay
    required property Screens stage
    required property list<string> rooms
    required property string room

    readonly property bool narrow: width < 900 * Type.scale
    readonly property string score: stage === null || stage.header.share < 0 ? ""
        : qsTr("%1\u00a0% before the ask").arg(Math.round(stage.header.share * 100))
    readonly property string covers: stage === null || stage.header.covers <= 0 ? ""
        : stage.header.covers === 1 ? qsTr("1 cover") : qsTr("%1 covers").arg(stage.header.covers)

    signal roomWanted(string room)

    implicitHeight: (narrow ? second.y + second.height : Math.max(sign.height, back.height) + Space.snug) + Space.snug
    color: Theme.replayBand

    Rectangle {
        id: sign

        x: head.LayoutMirroring.enabled ? head.width - width - Space.snug : Space.snug
        y: Space.snug
        width: Math.min(moment.implicitWidth + picture.width + 3 * Space.snug, head.width - back.width - 3 * Space.snug)
        height: Math.max(back.height, moment.height + Space.gap)
        radius: Space.radiusChip
        color: Theme.replay

        Icon {
            id: picture

            anchors.left: parent.left
            anchors.leftMargin: Space.snug
            anchors.verticalCenter: parent.verticalCenter
            name: "replay"
            tint: Theme.inkOnFill
        }

        PlainText {
            id: moment

            anchors.left: picture.right
            anchors.leftMargin: Space.snug
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, sign.parent.width - back.width - picture.width - 6 * Space.snug)
            text: head.replay.words === "" ? qsTr("Replay") : qsTr("Replay: %1").arg(head.replay.words)
            color: Theme.inkOnFill
            wrapMode: Text.Wrap
            font.pixelSize: head.narrow ? Type.body : Type.title
            font.weight: Type.strong
            Accessible.ignored: false
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
    }

    Row {
        id: second

        x: head.narrow ? Space.snug : head.LayoutMirroring.enabled ? back.x + back.width + Space.wide : back.x - width - Space.wide
        y: head.narrow ? sign.y + sign.height + (head.rooms.length > 1 ? Space.tight : Space.gap) : sign.y + (sign.height - height) / 2
        spacing: Space.wide

        Tabs {
            visible: head.rooms.length > 1
            name: qsTr("Show")
            words: head.rooms.map(each => each === "floor" ? qsTr("Floor") : each === "queue" ? qsTr("Waiting") : qsTr("Dispatch"))
            chosen: head.rooms.indexOf(head.room)
            onPicked: index => head.roomWanted(head.rooms[index])
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            visible: text !== "" && (head.narrow || head.width > 1160 * Type.scale)
            text: [head.covers, head.score].filter(part => part !== "").join("  ·  ")
            font.weight: Type.medium
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    Action {
        id: back

        x: head.LayoutMirroring.enabled ? Space.snug : head.width - width - Space.snug
        y: Space.snug
        glyph: "close"
        words: head.narrow ? qsTr("Back") : qsTr("Back to the review")
        spoken: qsTr("End the replay, back to the review")
        onClicked: head.replay.leave()
    }
}
