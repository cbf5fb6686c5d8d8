pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The log of the span: searched, narrowed, gone through day by day, and written on.
FocusScope {
    id: page

    objectName: "logPage"

    required property LogSearch log
    required property ShiftLog shiftLog
    required property Item over // what a choice opens over
    required property bool narrow

    property string choosing: "" // who, day

    function keep(): void {
        log.note(note.text);
        note.clear();
        writing.active = false;
    }

    Connections {
        target: page.shiftLog

        function onStirred(): void { page.log.stir(); }
    }

    Connections {
        target: page.log

        function onChanged(): void {
            if (sought.text !== page.log.text)
                sought.text = page.log.text;
        }
    }

    Shortcut {
        sequences: [StandardKey.Find]
        onActivated: sought.forceActiveFocus(Qt.ShortcutFocusReason)
    }

    Field {
        id: sought

        anchors.left: parent.left
        anchors.right: write.left
        anchors.rightMargin: Space.gap
        focus: true
        rightPadding: clear.visible ? clear.width : Space.snug
        name: qsTr("Search the log: words, a name, a table")
        text: page.log.text
        Keys.onEscapePressed: event => {
            event.accepted = text !== "";
            clear.click();
        }
        Keys.onDownPressed: list.forceActiveFocus(Qt.TabFocusReason)
        onTextEdited: page.log.seek(text)

        IconAction {
            id: clear

            anchors.right: parent.right
            visible: sought.text !== ""
            name: "close"
            spoken: qsTr("Search for nothing")
            onClicked: {
                sought.clear();
                page.log.seek("");
            }
        }
    }

    Action {
        id: write

        anchors.right: parent.right
        width: Math.ceil(implicitWidth) + 1
        glyph: "plus"
        words: qsTr("Write a note")
        Accessible.checkable: true
        Accessible.checked: writing.active
        onClicked: {
            writing.active = !writing.active;
            (writing.active ? note : sought).forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Item {
        id: writing

        property bool active: false

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: sought.bottom
        anchors.topMargin: active ? Space.gap : 0
        height: active ? note.height : 0
        visible: active

        Field {
            id: note

            anchors.left: parent.left
            anchors.right: keeping.left
            anchors.rightMargin: Space.gap
            name: qsTr("Write a note for the shift")
            onAccepted: page.keep()
        }

        Action {
            id: keeping

            anchors.right: parent.right
            width: Math.ceil(implicitWidth) + 1
            tone: "filled"
            words: qsTr("Keep")
            enabled: note.length > 0
            onClicked: page.keep()
        }
    }

    LogFilters {
        id: filters

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: writing.bottom
        anchors.topMargin: Space.gap
        log: page.log
        onWhoWanted: page.choosing = "who"
    }

    LogCount {
        id: count

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: filters.bottom
        log: page.log
        away: !list.atYBeginning
        onDayWanted: page.choosing = "day"
        onNewestWanted: list.goTo(0)
    }

    LogList {
        id: list

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: count.bottom
        anchors.bottom: parent.bottom
        log: page.log
    }

    LogNothing {
        anchors.fill: list
        log: page.log
    }

    Loader {
        id: choice

        parent: page.over
        anchors.fill: parent
        active: page.choosing !== ""
        focus: active
        z: 3
        onLoaded: choice.forceActiveFocus()
        sourceComponent: LogChoice {
            readonly property bool ofDays: page.choosing === "day"

            title: ofDays ? qsTr("Go to a day") : qsTr("Whose lines")
            narrow: page.narrow
            rows: ofDays ? page.log.days : page.log.who
            onPicked: key => {
                if (ofDays)
                    list.goTo(page.log.rowOfDay(key));
                else
                    page.log.of(key);
            }
            onClosed: {
                page.choosing = "";
                list.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
}
