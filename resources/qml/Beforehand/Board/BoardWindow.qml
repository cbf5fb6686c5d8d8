import QtQuick
import QtQuick.Window

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The guests' window, on the screen where it stood last. A tap shows how to fill the screen, and how to close it.
Window {
    id: window

    required property GuestBoard board
    required property ScreenClock clock
    required property bool locked // guests can reach it: nothing on it can be changed

    readonly property BoardPlace place: board.place
    property bool settled: false

    // Set once: from then on the window stands where somebody moves it. It is shown only then, so that it fills the
    // screen on which it stands.
    Component.onCompleted: {
        x = place.frame.x;
        y = place.frame.y;
        width = place.frame.width;
        height = place.frame.height;
        settled = true;
    }

    minimumWidth: 320
    minimumHeight: 320
    visibility: !settled ? Window.Hidden : place.whole ? Window.FullScreen : Window.Windowed
    title: qsTr("%1: board").arg(board.venue)
    color: Theme.ground
    onXChanged: moved.restart()
    onYChanged: moved.restart()
    onWidthChanged: moved.restart()
    onHeightChanged: moved.restart()
    onClosing: close => {
        close.accepted = !locked || transientParent !== null && !transientParent.visible;
        // Closed with the whole house, it opens again with it.
        if (close.accepted && (transientParent === null || transientParent.visible))
            place.stand(false);
    }

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Timer {
        id: moved

        interval: 400
        onTriggered: {
            if (window.settled && !window.place.whole)
                window.place.moved(window.x, window.y, window.width, window.height);
        }
    }

    BoardView {
        anchors.fill: parent
        board: window.board
        now: window.clock.now
    }

    TapHandler {
        enabled: !window.locked
        onTapped: tools.visible = !tools.visible
    }

    Shortcut {
        sequences: ["F11"]
        enabled: !window.locked
        onActivated: window.place.fill(!window.place.whole)
    }

    Row {
        id: tools

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Space.pad
        spacing: Space.gap
        visible: false

        Action {
            words: window.place.chime ? qsTr("Calls sound") : qsTr("Calls are silent")
            onClicked: window.place.ring(!window.place.chime)
        }

        Action {
            words: window.place.whole ? qsTr("In a window") : qsTr("Fill the screen")
            onClicked: window.place.fill(!window.place.whole)
        }

        Action {
            words: qsTr("Close the board")
            onClicked: window.place.stand(false)
        }
    }
}
