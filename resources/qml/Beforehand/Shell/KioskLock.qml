pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The only way out of a kiosk: hold the corner for three seconds, then type the venue's code.
Item {
    id: lock

    required property Kiosk kiosk
    required property real now

    property bool asking: false
    property string typed: ""

    readonly property int pause: Math.ceil(Math.max(0, kiosk.pausedUntil - now) / 1000) // seconds
    readonly property string told: pause > 0 ? qsTr("Too many wrong codes. Again in %1").arg(pause < 120 ? qsTr("%1 s").arg(pause) : qsTr("%1 min").arg(Math.ceil(pause / 60)))
        : kiosk.triesLeft < 5 ? qsTr("Wrong code. %1 tries left").arg(kiosk.triesLeft) : " "

    function ask(): void {
        typed = "";
        asking = true;
    }

    function type(digit: string): void {
        if (typed.length < 12 && pause === 0)
            typed += digit;
    }

    function finish(): void {
        if (kiosk.leave(typed))
            Window.window.close();
        typed = "";
    }

    enabled: kiosk.on
    visible: kiosk.on

    Item {
        width: 96
        height: 96

        TapHandler {
            longPressThreshold: 3
            gesturePolicy: TapHandler.WithinBounds
            onLongPressed: lock.ask()
        }
    }

    Shortcut {
        sequences: ["Ctrl+Alt+E"]
        enabled: lock.kiosk.on
        onActivated: lock.ask()
    }

    Loader {
        anchors.fill: parent
        active: lock.asking
        focus: active
        sourceComponent: pad
        onLoaded: forceActiveFocus()
    }

    Component {
        id: pad

        FocusScope {
            focus: true

            Keys.onEscapePressed: lock.asking = false
            Keys.onReturnPressed: lock.finish()
            Keys.onEnterPressed: lock.finish()
            Keys.onPressed: event => {
                if (/^[0-9]$/.test(event.text))
                    lock.type(event.text);
                else if (event.key === Qt.Key_Backspace)
                    lock.typed = lock.typed.slice(0, -1);
            }

            Rectangle {
                anchors.fill: parent
                color: Theme.scrim

                MouseArea { anchors.fill: parent }
            }

            Card {
                anchors.centerIn: parent
                width: column.width + 2 * Space.wide
                height: column.height + 2 * Space.wide
                Accessible.role: Accessible.Dialog
                Accessible.name: title.text

                Column {
                    id: column

                    x: Space.wide
                    y: Space.wide
                    width: Math.max(title.implicitWidth, keys.width)
                    spacing: Space.pad

                    Heading {
                        id: title

                        text: qsTr("Code to leave the kiosk")
                    }

                    PlainText {
                        width: column.width
                        text: lock.typed === "" ? lock.told : "•".repeat(lock.typed.length)
                        color: lock.typed === "" ? Theme.lateInk : Theme.ink
                        font.pixelSize: lock.typed === "" ? Type.small : Type.title
                        height: Math.max(1.4 * Type.title, implicitHeight)
                        wrapMode: Text.Wrap
                        Accessible.ignored: false
                        Accessible.role: Accessible.StaticText
                        Accessible.name: lock.typed === "" ? text : qsTr("%1 digits typed").arg(lock.typed.length)
                    }

                    Grid {
                        id: keys

                        anchors.horizontalCenter: parent.horizontalCenter
                        columns: 3
                        spacing: Space.gap

                        Repeater {
                            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", ""]

                            Action {
                                required property string modelData

                                width: 88
                                height: 64
                                opacity: modelData === "" ? 0 : 1
                                enabled: modelData !== ""
                                words: modelData
                                textSize: Type.title
                                onClicked: lock.type(modelData)
                            }
                        }
                    }

                    Row {
                        anchors.horizontalCenter: parent.horizontalCenter
                        spacing: Space.gap

                        Action {
                            words: qsTr("Stay")
                            large: true
                            onClicked: lock.asking = false
                        }

                        Action {
                            words: qsTr("Leave the kiosk")
                            large: true
                            tone: "filled"
                            onClicked: lock.finish()
                        }
                    }
                }
            }
        }
    }
}
