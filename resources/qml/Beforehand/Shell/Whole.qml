pragma ComponentBehavior: Bound

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

    function giveBack(): void {
        if (played.wanted)
            played.forceActiveFocus(Qt.OtherFocusReason);
        else if (review.wanted)
            review.forceActiveFocus(Qt.OtherFocusReason);
        else if (dispatch.wanted)
            dispatch.forceActiveFocus(Qt.OtherFocusReason);
        else
            closed();
    }

    focus: alone || told.wanted
    onRoomChanged: screens.replay.leave()

    component Wide: Lazy {
        x: whole.area.x
        y: whole.area.y
        width: whole.area.width
        height: whole.area.height
        screens: whole.screens
    }

    // One for each room, so that none is loaded for a moment while the other is left.
    Wide {
        id: dispatch

        wanted: whole.room === "dispatch"
        focus: wanted && !told.wanted
        enabled: !told.wanted
        part: "DispatchDesk.qml"
        onLoaded: dispatch.forceActiveFocus()
    }

    Wide {
        id: review

        wanted: whole.room === "review"
        focus: wanted && !played.wanted && !told.wanted
        enabled: !played.wanted && !told.wanted
        visible: played.status !== Loader.Ready
        part: "ReviewDesk.qml"
        onLoaded: review.forceActiveFocus()
    }

    Wide {
        id: played

        wanted: whole.screens.replay.state !== ""
        focus: wanted && !told.wanted
        enabled: !told.wanted
        part: "ReplayDesk.qml"
        onLoaded: played.forceActiveFocus()
        onWantedChanged: {
            if (!wanted && review.wanted)
                review.forceActiveFocus(Qt.OtherFocusReason);
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
            if (!wanted)
                whole.giveBack();
        }
    }
}
