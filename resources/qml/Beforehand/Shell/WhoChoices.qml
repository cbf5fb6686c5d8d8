pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What whoever is at the screen may change about that: the part of the floor, or who it is.
Column {
    id: choices

    required property AtTheScreen staff
    required property ShiftRoom shift

    signal chosen

    spacing: Space.gap

    PlainText {
        width: parent.width
        text: choices.staff.name
        font.weight: Type.strong
        font.pixelSize: Type.body
    }

    Choice {
        width: parent.width
        visible: choices.staff.hasSection
        name: qsTr("Part of the floor")
        words: [choices.staff.section, qsTr("Whole floor")]
        chosen: choices.staff.wholeFloor ? 1 : 0
        onPicked: index => {
            choices.staff.lookAtAll(index === 1);
            choices.chosen();
        }
    }

    Action {
        width: parent.width
        words: choices.shift.isOpen ? qsTr("Close the shift") : qsTr("Open a shift")
        glyph: "done"
        onClicked: {
            choices.chosen();
            choices.shift.look(choices.shift.isOpen ? "close" : "open");
        }
    }

    Action {
        width: parent.width
        words: qsTr("Somebody else")
        glyph: "person"
        onClicked: {
            choices.chosen();
            choices.staff.stepAway();
        }
    }

    Action {
        width: parent.width
        words: qsTr("Sign out")
        glyph: "leave"
        onClicked: {
            choices.chosen();
            choices.staff.signOut();
        }
    }
}
