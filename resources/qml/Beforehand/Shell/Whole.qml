import QtQuick

import Beforehand.Desk

// What needs the window to itself: dispatch or the review; over the review, which stays as it was left, a shift that is
// played again; and over all of them, and the floor, a story.
FocusScope {
    id: whole

    required property Screens screens
    required property string room
    required property bool alone
    required property rect area // beside the rooms

    signal closed

    focus: alone || told.wanted
    onRoomChanged: Qt.callLater(screens.replay.leave) // not amid what the change of room changes

    Lazy {
        id: all

        x: whole.area.x
        y: whole.area.y
        width: whole.area.width
        height: whole.area.height
        wanted: whole.alone
        focus: wanted && !played.wanted && !told.wanted
        enabled: !played.wanted && !told.wanted
        visible: played.status !== Loader.Ready
        part: whole.room === "review" ? "ReviewDesk.qml" : "DispatchDesk.qml"
        screens: whole.screens
        onLoaded: all.forceActiveFocus()
    }

    Lazy {
        id: played

        x: all.x
        y: all.y
        width: all.width
        height: all.height
        wanted: whole.screens.replay.state !== ""
        enabled: !told.wanted
        focus: wanted && !told.wanted
        part: "ReplayDesk.qml"
        screens: whole.screens
        onLoaded: played.forceActiveFocus()
        onWantedChanged: {
            if (!wanted && all.wanted)
                all.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Lazy {
        id: told

        anchors.fill: parent
        wanted: whole.screens.story.there
        focus: wanted
        part: "StoryDesk.qml"
        screens: whole.screens
        onLoaded: told.forceActiveFocus()
        onWantedChanged: {
            if (wanted)
                return;
            if (played.wanted)
                played.forceActiveFocus(Qt.OtherFocusReason);
            else if (whole.alone)
                all.forceActiveFocus(Qt.OtherFocusReason);
            else
                whole.closed();
        }
    }
}
