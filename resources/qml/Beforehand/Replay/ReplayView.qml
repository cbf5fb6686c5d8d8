pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Tokens

// A shift played again on the rooms of the floor: framed, so that nobody takes it for what is now.
FocusScope {
    id: view

    objectName: "replayView"

    required property ReplayRoom replay

    property string room: "floor"

    readonly property Screens stage: replay.stage as Screens
    readonly property list<string> rooms: stage === null ? [] : stage.waiting.rooms.filter(each => ["floor", "dispatch", "queue"].includes(each))
    readonly property real frame: 4

    onRoomsChanged: {
        if (rooms.length > 0 && !rooms.includes(room))
            room = rooms[0];
    }
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Replay: %1").arg(replay.words)
    Keys.onEscapePressed: replay.leave()
    Keys.onSpacePressed: replay.playOrPause()
    Keys.onLeftPressed: event => replay.step(event.modifiers & Qt.ShiftModifier ? -10 : -1)
    Keys.onRightPressed: event => replay.step(event.modifiers & Qt.ShiftModifier ? 10 : 1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_PageUp)
            replay.toMark(-1);
        else if (event.key === Qt.Key_PageDown)
            replay.toMark(1);
        else if (event.key === Qt.Key_Home)
            replay.seek(replay.began);
        else if (event.key === Qt.Key_End)
            replay.seek(replay.ended);
        else
            return;
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.replayGround

        // What lies below is not tapped through it.
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }

        WheelHandler {}
    }

    ReplayHead {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        replay: view.replay
        stage: view.stage
        rooms: view.rooms
        room: view.room
        onRoomWanted: room => view.room = room
    }

    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: head.bottom
        anchors.bottom: keys.top
        anchors.margins: view.frame + Space.gap
        anchors.bottomMargin: Space.gap
        anchors.leftMargin: view.frame + Space.pad
        anchors.rightMargin: view.frame + Space.pad
        active: view.stage !== null && view.replay.state === "shown"
        sourceComponent: ReplayFloor {
            stage: view.stage
            room: view.room
            onTableTapped: table => view.replay.tellStory(table)
        }
    }

    ScrubKeys {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: view.frame + Space.pad
        anchors.bottomMargin: view.frame + Space.gap
        visible: view.replay.state === "shown"
        focus: true
        replay: view.replay
    }

    ReplayReading {
        anchors.fill: parent
        anchors.topMargin: head.height
        visible: view.replay.state !== "shown"
        replay: view.replay
    }

    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: view.frame
        border.color: Theme.replay
    }
}
