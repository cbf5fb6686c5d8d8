pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What happens to a party more rarely: another promise, a call, leaving, a name that is told late.
Column {
    id: more

    required property string place
    required property string kind
    required property int offered
    property bool quoting: false
    property int minutes: offered
    property string name: ""
    property string phone: ""
    property string notes: ""

    signal promised(int minutes)
    signal notified
    signal gone(string how)
    signal known(string name, string phone, string notes)

    spacing: Space.gap

    Flow {
        width: more.width
        spacing: Space.gap

        SayHowLong {
            minutes: more.minutes
            onMoved: minutes => more.minutes = minutes
        }

        Action {
            large: true
            tone: more.quoting ? "filled" : "plain"
            words: qsTr("Said %1 min").arg(more.minutes)
            onClicked: more.promised(more.minutes)
        }

        Action {
            visible: !more.quoting && more.place !== "called" && more.place !== "coming"
            large: true
            words: more.kind === "tables" ? qsTr("Table is ready") : qsTr("Call them")
            onClicked: more.notified()
        }

        Action {
            visible: !more.quoting && (more.place === "called" || more.place === "coming")
            large: true
            words: qsTr("Not coming")
            onClicked: more.gone("cancelled")
        }

        Action {
            visible: !more.quoting
            large: true
            words: qsTr("Gave up")
            onClicked: more.gone("gave_up")
        }

        Action {
            visible: !more.quoting
            large: true
            words: qsTr("No-show")
            onClicked: more.gone("no_show")
        }
    }

    Loader {
        width: more.width
        active: !more.quoting
        visible: active
        sourceComponent: WhoTheyAre {
            name: more.name
            phone: more.phone
            notes: more.notes
            onKnown: (name, phone, notes) => more.known(name, phone, notes)
        }
    }
}
