import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Tokens

// Their name, phone and a note, for whoever did not say them when they came, or said them wrongly.
GridLayout {
    id: who

    required property string name
    required property string phone
    required property string notes

    readonly property bool changed: nameField.text.trim() !== name || phoneField.text.trim() !== phone || notesField.text.trim() !== notes

    signal known(string name, string phone, string notes)

    function finish(): void {
        if (changed)
            known(nameField.text, phoneField.text, notesField.text);
    }

    columns: width > 560 * Promises.em ? 4 : 2
    columnSpacing: Space.gap
    rowSpacing: Space.gap

    Field {
        id: nameField

        Layout.fillWidth: true
        Layout.preferredWidth: 160
        name: qsTr("Name to call them by")
        text: who.name
        maximumLength: 120
        Keys.onReturnPressed: who.finish()
    }

    Field {
        id: phoneField

        Layout.fillWidth: true
        Layout.preferredWidth: 160
        name: qsTr("Phone")
        text: who.phone
        inputMethodHints: Qt.ImhDialableCharactersOnly
        maximumLength: 40
        Keys.onReturnPressed: who.finish()
    }

    Field {
        id: notesField

        Layout.fillWidth: true
        Layout.preferredWidth: 160
        name: qsTr("Note")
        text: who.notes
        maximumLength: 200
        Keys.onReturnPressed: who.finish()
    }

    Action {
        words: qsTr("Keep")
        spoken: qsTr("Keep name, phone and note")
        enabled: who.changed
        tone: who.changed ? "filled" : "plain"
        onClicked: who.finish()
    }
}
