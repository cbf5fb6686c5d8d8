import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The guests' board, and the code that closes a kiosk.
Column {
    id: part

    required property WaitingRooms waiting

    spacing: Space.snug

    SetUpLine {
        width: parent.width
        words: qsTr("Guests' board")
        visible: part.waiting.anybodyWaits

        Toggle {
            words: qsTr("Show the board on a screen of its own")
            checked: part.waiting.board.place.open
            onToggled: part.waiting.board.place.stand(checked)
        }

        Toggle {
            words: qsTr("It fills its screen")
            checked: part.waiting.board.place.whole
            onToggled: part.waiting.board.place.fill(checked)
        }

        Toggle {
            words: qsTr("A call sounds")
            checked: part.waiting.board.place.chime
            onToggled: part.waiting.board.place.ring(checked)
        }
    }

    SetUpLine {
        width: parent.width
        words: qsTr("Kiosk")
        visible: !part.waiting.kiosk.on

        PlainText {
            width: parent.width
            text: part.waiting.kiosk.ownCode ? qsTr("This screen has its own code. With it, and only with it, a kiosk can be left.")
                : part.waiting.kiosk.hasCode ? qsTr("The venue's code leaves a kiosk. A code set here goes before it, on this screen.")
                : qsTr("Without a code this screen cannot be a kiosk: nobody could leave it.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        Flow {
            width: parent.width
            spacing: Space.gap

            Field {
                id: code

                width: 200 * Type.scale
                name: qsTr("4 to 12 digits")
                maximumLength: 12
                inputMethodHints: Qt.ImhDigitsOnly | Qt.ImhHiddenText
                validator: RegularExpressionValidator { regularExpression: /[0-9]{0,12}/ }
            }

            Action {
                words: part.waiting.kiosk.ownCode ? qsTr("Change the code") : qsTr("Set the code")
                enabled: code.length >= 4
                onClicked: {
                    if (part.waiting.kiosk.setCode(code.text))
                        code.clear();
                }
            }

            Action {
                visible: part.waiting.kiosk.ownCode
                words: qsTr("Forget this code")
                onClicked: part.waiting.kiosk.setCode("")
            }
        }
    }
}
