pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// One standard: what of it can be otherwise, on how many shifts to try it, and what came of it.
Scroller {
    id: page

    objectName: "tryChange"

    required property TryRoom trying

    signal signInWanted

    contentHeight: parts.height

    Column {
        id: parts

        width: page.width
        spacing: Space.gap

        Toggle {
            id: asked

            width: parts.width
            enabled: !page.trying.busy
            words: qsTr("It is asked for")
            checked: page.trying.on
            onToggled: page.trying.ask(checked)

            Connections {
                target: page.trying

                // A tap breaks what a switch is bound to.
                function onChanged(): void { asked.checked = page.trying.on; }
            }
        }

        Repeater {
            model: page.trying.knobs

            TryLine {
                required property string key
                required property string name

                width: parts.width
                words: name
                enabled: !page.trying.busy
                onMoved: value => page.trying.turn(key, value)
            }
        }

        TryLine {
            width: parts.width
            words: qsTr("Try it on")
            enabled: !page.trying.busy
            value: page.trying.shifts
            least: 1
            most: 60
            less: value > 12 ? value - 4 : value - 1
            more: value >= 12 ? value + 4 : value + 1
            shown: value === 1 ? qsTr("the last shift") : qsTr("the last %1 shifts").arg(value)
            onMoved: shifts => page.trying.over(shifts)
        }

        Flow {
            width: parts.width
            spacing: Space.gap

            Action {
                objectName: "tryIt"
                large: true
                tone: page.trying.wasTried ? "plain" : "filled"
                words: qsTr("Try it")
                textSize: Type.body
                enabled: page.trying.differs && !page.trying.busy
                onClicked: page.trying.tryIt()
            }

            Action {
                large: true
                visible: !page.trying.busy
                tone: "quiet"
                words: qsTr("Another standard")
                onClicked: page.trying.choose("")
            }

            Action {
                large: true
                visible: page.trying.busy
                words: qsTr("Stop")
                onClicked: page.trying.stop()
            }
        }

        PlainText {
            width: parts.width
            visible: !page.trying.differs && !page.trying.adopted
            text: qsTr("This is how it is now. Change something to try it.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        Meter {
            width: parts.width
            visible: page.trying.busy
            share: page.trying.progress
            Accessible.role: Accessible.ProgressBar
            Accessible.name: qsTr("Trying: %1\u00a0%").arg(Math.round(share * 100))
        }

        TryResult {
            width: parts.width
            trying: page.trying
            onSignInWanted: page.signInWanted()
        }
    }
}
