pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Desk

// What if: one standard otherwise, tried on the last shifts, and then adopted or not.
FocusScope {
    id: page

    required property TryRoom trying
    required property bool narrow

    property bool byKey: false // who is here goes by keyboard: where that is stays visible

    readonly property T.Control held: Window.activeFocusItem as T.Control

    signal signInWanted

    onHeldChanged: {
        if (held !== null && held.focusReason !== Qt.OtherFocusReason) // an arrow in a list, too
            byKey = held.visualFocus;
    }

    focus: true

    Drawer {
        id: drawer

        anchors.fill: parent
        narrow: page.narrow
        title: page.trying.standard === "" ? qsTr("Try a change") : qsTr("Try: %1").arg(page.trying.name)
        line: page.trying.standard === "" ? qsTr("Choose what should be otherwise. Nothing changes until you adopt it.") : ""
        usual: 640 * Sizes.em
        focus: !behind.active
        onClosed: page.trying.close()

        Loader {
            anchors.fill: parent
            sourceComponent: page.trying.standard === "" ? choice : change
            onLoaded: drawer.comeIn(page.byKey ? Qt.TabFocusReason : Qt.OtherFocusReason)
        }
    }

    Loader {
        id: behind

        readonly property bool facts: page.trying.effects.facts.title !== ""

        anchors.fill: parent
        active: facts || page.trying.effects.cues.title !== ""
        focus: active
        sourceComponent: facts ? was : wouldBe
        onLoaded: behind.forceActiveFocus()
    }

    Component {
        id: choice

        TryChoice { trying: page.trying }
    }

    Component {
        id: change

        TryChange {
            trying: page.trying
            onSignInWanted: page.signInWanted()
        }
    }

    Component {
        id: was

        Evidence {
            evidence: page.trying.effects.facts
            narrow: page.narrow
        }
    }

    Component {
        id: wouldBe

        TryCues {
            cues: page.trying.effects.cues
            narrow: page.narrow
        }
    }
}
