import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// The next tap for this party, their table, and all the rest.
Row {
    id: actions

    required property string who
    required property string kind
    required property string place // new, told, called, coming
    required property string urgency
    required property string answer
    required property string part

    readonly property bool pressing: urgency === "due" || urgency === "late"

    signal told
    signal coming
    signal notified
    signal served
    signal partWanted(string part)

    spacing: Space.gap

    Action {
        visible: actions.place === "new" || actions.place === "told"
        large: actions.pressing
        tone: actions.pressing ? "filled" : "plain"
        urgency: actions.pressing ? actions.urgency : ""
        words: actions.place === "new" ? qsTr("Say how long") : actions.answer === "" ? qsTr("Tell them") : actions.answer
        spoken: qsTr("%1: %2").arg(actions.who).arg(words)
        onClicked: actions.place === "new" ? actions.partWanted("quote") : actions.told()
    }

    Action {
        visible: actions.place === "called" && actions.kind === "tables"
        large: actions.pressing
        tone: actions.pressing ? "filled" : "plain"
        urgency: actions.pressing ? actions.urgency : ""
        words: qsTr("Coming")
        spoken: qsTr("%1: coming").arg(actions.who)
        onClicked: actions.coming()
    }

    Action {
        visible: actions.kind === "tables"
        large: actions.pressing
        tone: actions.part === "seat" || actions.place === "coming" ? "filled" : "plain"
        words: qsTr("Seat")
        spoken: qsTr("Seat %1").arg(actions.who)
        onClicked: actions.partWanted("seat")
    }

    Action {
        visible: actions.kind === "desk"
        large: actions.pressing
        tone: actions.place === "called" ? "filled" : "plain"
        words: actions.place === "called" ? qsTr("Served") : qsTr("Call")
        spoken: qsTr("%1: %2").arg(actions.who).arg(words)
        onClicked: actions.place === "called" ? actions.served() : actions.notified()
    }

    IconAction {
        anchors.verticalCenter: parent.verticalCenter
        name: actions.part === "more" ? "up" : "more"
        soft: true
        spoken: qsTr("More for %1").arg(actions.who)
        onClicked: actions.partWanted("more")
    }
}
