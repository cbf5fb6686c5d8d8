import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// How this screen looks and sounds.
Flickable {
    id: setUp

    required property Preferences preferences
    required property WaitingRooms waiting
    required property ShiftRoom shift

    readonly property list<string> themes: ["auto", "evening", "day"]

    contentHeight: column.height + Space.wide
    contentWidth: width
    clip: true

    Column {
        id: column

        width: Math.min(setUp.width, 720 * Type.scale)
        spacing: Space.snug

        Heading { text: qsTr("Set-up") }

        SetUpLine {
            width: parent.width
            words: qsTr("Light")

            Choice {
                width: parent.width
                name: qsTr("Light")
                words: [qsTr("As the system"), qsTr("Evening"), qsTr("Day")]
                chosen: setUp.themes.indexOf(setUp.preferences.theme)
                onPicked: index => setUp.preferences.chooseTheme(setUp.themes[index])
            }
        }

        SetUpLine {
            width: parent.width
            words: qsTr("Text size")

            Stepper {
                name: qsTr("Text size")
                value: setUp.preferences.textSize
                least: 85
                most: 150
                step: 5
                shown: qsTr("%1\u00a0%").arg(value)
                onMoved: value => setUp.preferences.chooseTextSize(value)
            }
        }

        SetUpLine {
            width: parent.width
            words: qsTr("Sound")

            Stepper {
                name: qsTr("Volume")
                value: setUp.preferences.volume
                step: 10
                shown: qsTr("%1\u00a0%").arg(value)
                enabled: !setUp.preferences.muted
                onMoved: value => setUp.preferences.chooseVolume(value)
            }

            Toggle {
                words: qsTr("Muted")
                checked: setUp.preferences.muted
                onToggled: setUp.preferences.mute(checked)
            }
        }

        SetUpLine {
            width: parent.width
            words: qsTr("Screen")

            Toggle {
                words: qsTr("Less movement")
                checked: setUp.preferences.reducedMotion
                onToggled: setUp.preferences.reduceMotion(checked)
            }

            Toggle {
                words: qsTr("Read from further away (kiosk)")
                checked: setUp.preferences.kiosk
                onToggled: setUp.preferences.useKiosk(checked)
            }

            Toggle {
                words: qsTr("Keys on screen when typing, from the next start")
                checked: setUp.preferences.keyboard
                onToggled: setUp.preferences.useKeyboard(checked)
            }
        }

        SetUpWaiting {
            width: parent.width
            waiting: setUp.waiting
        }

        SetUpLine {
            width: parent.width
            words: qsTr("Shift")

            PlainText {
                width: parent.width
                text: setUp.shift.isOpen ? setUp.shift.since : qsTr("No shift is open.")
                wrapMode: Text.Wrap
            }

            Action {
                words: setUp.shift.isOpen ? qsTr("Close the shift") : qsTr("Open a shift")
                onClicked: setUp.shift.look(setUp.shift.isOpen ? "close" : "open")
            }
        }
    }
}
