pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk

// What if: one standard otherwise, tried on the last shifts, and then adopted or not.
Drawer {
    id: drawer

    required property TryRoom trying

    title: trying.standard === "" ? qsTr("Try a change") : qsTr("Try: %1").arg(trying.name)
    line: trying.standard === "" ? qsTr("Choose what should be otherwise. Nothing changes until you adopt it.") : ""
    usual: 640 * Sizes.em
    focus: true
    onClosed: trying.close()

    Loader {
        anchors.fill: parent
        sourceComponent: drawer.trying.standard === "" ? choice : change
    }

    Component {
        id: choice

        TryChoice { trying: drawer.trying }
    }

    Component {
        id: change

        TryChange { trying: drawer.trying }
    }
}
