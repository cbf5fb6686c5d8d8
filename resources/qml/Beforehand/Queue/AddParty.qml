pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// A party in three taps: how many, their name, done. What will be said stands between, and can be changed.
Card {
    id: card

    required property NewParty adding

    readonly property bool open: adding.size > 0
    readonly property bool today: adding.bookedIn === 0
    readonly property real key: Math.max(Space.touch, 44 * Type.scale)
    readonly property int keys: Math.max(2, Math.min(8, Math.floor((keypad.width - label.implicitWidth - key - Space.snug) / (key + Space.gap))))
    readonly property string aside: [
        name.text === "" ? "" : Promises.onBoard(adding.called(name.text)),
        today ? adding.offered : ""
    ].filter(each => each !== "").join("  ·  ")
    readonly property string done: !today ? qsTr("Book them")
        : adding.minutes < 0 ? qsTr("Add them")
        : adding.minutes === 0 ? qsTr("Add, ready now") : qsTr("Add, said %1 min").arg(adding.minutes)

    implicitHeight: column.implicitHeight + 2 * Space.snug
    urgency: ""
    border.color: open ? Theme.edge : Theme.line

    function finish(): void {
        adding.done(name.text, phone.text);
        if (!open) {
            name.clear();
            phone.clear();
        }
    }

    function drop(): void {
        name.clear();
        phone.clear();
        adding.cancel();
    }

    Keys.onEscapePressed: drop()

    ColumnLayout {
        id: column

        x: Space.snug
        y: Space.snug
        width: card.width - 2 * Space.snug
        spacing: Space.snug

        Row {
            id: keypad

            Layout.fillWidth: true
            spacing: Space.gap

            PlainText {
                id: label

                height: card.key
                rightPadding: Space.gap
                text: qsTr("New party")
                font.weight: Type.medium
            }

            Repeater {
                model: card.keys

                Action {
                    required property int index

                    width: card.key
                    height: card.key
                    inset: 0
                    words: String(index + 1)
                    spoken: qsTr("New party of %1").arg(index + 1)
                    textSize: Type.body
                    tone: card.adding.size === index + 1 ? "filled" : "plain"
                    onClicked: {
                        card.adding.begin(index + 1);
                        name.forceActiveFocus();
                    }
                }
            }

            Action {
                width: card.key
                height: card.key
                inset: 0
                words: card.adding.size > card.keys ? String(card.adding.size) : "+"
                spoken: qsTr("A larger party")
                textSize: Type.body
                tone: card.adding.size > card.keys ? "filled" : "plain"
                onClicked: card.adding.begin(Math.max(card.keys, card.adding.size) + 1)
            }
        }

        GridLayout {
            Layout.fillWidth: true
            visible: card.open
            columns: card.width > 520 * Promises.em ? 2 : 1
            columnSpacing: Space.gap
            rowSpacing: Space.gap

            Field {
                id: name

                Layout.fillWidth: true
                name: qsTr("Name to call them by")
                maximumLength: 120
                Keys.onReturnPressed: card.finish()
            }

            Field {
                id: phone

                Layout.fillWidth: true
                name: qsTr("Phone, if they like")
                inputMethodHints: Qt.ImhDialableCharactersOnly
                maximumLength: 40
                Keys.onReturnPressed: card.finish()
            }
        }

        Flow {
            Layout.fillWidth: true
            visible: card.open
            spacing: Space.snug

            Stepper {
                visible: !card.today
                name: qsTr("They come in")
                value: card.adding.bookedIn
                least: 15
                most: 720
                step: 15
                shown: value < 60 ? qsTr("in %1 min").arg(value) : qsTr("in %1 h %2").arg(Math.floor(value / 60)).arg(String(value % 60).padStart(2, "0"))
                onMoved: minutes => card.adding.bookIn(minutes)
            }

            SayHowLong {
                visible: card.today
                minutes: card.adding.minutes
                onMoved: minutes => card.adding.sayMinutes(minutes)
            }

            Action {
                words: card.today ? qsTr("For later") : qsTr("Here now")
                glyph: "queue"
                tone: "quiet"
                soft: true
                onClicked: card.adding.bookIn(card.today ? 60 : 0)
            }
        }

        RowLayout {
            Layout.fillWidth: true
            visible: card.open
            spacing: Space.gap

            PlainText {
                Layout.fillWidth: true
                text: card.aside
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                maximumLineCount: 2
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Action {
                words: qsTr("Cancel")
                tone: "quiet"
                onClicked: card.drop()
            }

            Action {
                objectName: "addParty"
                words: card.done
                tone: "filled"
                large: true
                onClicked: card.finish()
            }
        }
    }
}
