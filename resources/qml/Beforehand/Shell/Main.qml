pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

import Beforehand.Desk
import Beforehand.Tokens

// The window. It hands the tokens what the person prefers, and holds the sign-in above everything else.
Window {
    id: window

    required property Screens screens
    required property string face
    required property bool keyboard

    readonly property Kiosk kiosk: screens.waiting.kiosk

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 480
    visible: true
    title: screens.header.venue === "" ? qsTr("Beforehand") : screens.header.venue
    color: Theme.ground
    flags: kiosk.on ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    onClosing: close => close.accepted = kiosk.mayClose

    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true

    Binding { target: Theme; property: "evening"; value: window.screens.preferences.evening }
    Binding { target: Type; property: "family"; value: window.face }
    Binding { target: Type; property: "scale"; value: window.screens.preferences.textSize / 100 }
    Binding { target: Type; property: "kiosk"; value: window.screens.preferences.kiosk || window.kiosk.on }
    Binding { target: window; property: "visibility"; value: Window.FullScreen; when: window.kiosk.on }
    Binding { target: Motion; property: "reduced"; value: window.screens.preferences.reducedMotion }

    // Behind the sign-in it is made piece by piece, so that the first picture need not wait for it.
    Loader {
        anchors.fill: parent
        anchors.bottomMargin: keys.height
        asynchronous: window.screens.staff.asking
        focus: !signIn.active && !shift.wanted
        enabled: !signIn.active && !shift.wanted
        sourceComponent: Desktop {
            screens: window.screens
            focus: true
        }
    }

    Loader {
        id: signIn

        anchors.fill: parent
        anchors.bottomMargin: keys.height
        active: window.screens.staff.asking
        focus: active
        sourceComponent: SignIn {
            focus: true
            staff: window.screens.staff
            venue: window.screens.header.venue
        }
    }

    Lazy {
        id: shift

        anchors.fill: parent
        anchors.bottomMargin: keys.height
        wanted: window.screens.charge.shift.sheet !== "" && !signIn.active
        focus: wanted
        part: "ShiftDesk.qml"
        screens: window.screens
        z: 5
        onLoaded: shift.forceActiveFocus()
    }

    ScreenKeyboard {
        id: keys

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        wanted: window.keyboard
        field: window.activeFocusItem
    }

    KioskLock {
        anchors.fill: parent
        kiosk: window.kiosk
        now: window.screens.clock.now
        z: 10
    }

    BoardKeeper {
        board: window.screens.waiting.board
        clock: window.screens.clock
        locked: window.kiosk.on && !window.kiosk.mayClose
    }
}
