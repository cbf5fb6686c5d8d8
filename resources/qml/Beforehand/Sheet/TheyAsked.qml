pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A guest had to ask. Always here, because counting it is how the house learns.
SheetPart {
    id: part

    property bool writing: false

    signal asked(string about, string note)

    readonly property list<var> abouts: [
        { about: "refill", words: qsTr("Refill"), glyph: "refill" },
        { about: "order", words: qsTr("Order"), glyph: "ordered" },
        { about: "check", words: qsTr("Check"), glyph: "check" },
        { about: "help", words: qsTr("Help"), glyph: "ask" },
    ]

    words: qsTr("They asked for")

    Flow {
        width: part.width
        spacing: Space.gap

        Repeater {
            model: part.abouts

            Action {
                required property var modelData

                words: modelData.words
                glyph: modelData.glyph
                spoken: qsTr("They asked: %1").arg(modelData.words)
                onClicked: part.asked(modelData.about, "")
            }
        }

        Action {
            words: qsTr("Other …")
            onClicked: {
                part.writing = !part.writing;
                if (part.writing)
                    note.forceActiveFocus();
            }
        }
    }

    Row {
        visible: part.writing
        spacing: Space.gap

        Field {
            id: note

            name: qsTr("What did they ask for?")
            width: part.width - keep.width - Space.gap
            onAccepted: keep.click()
        }

        Action {
            id: keep

            words: qsTr("Keep")
            enabled: note.length > 0
            onClicked: {
                part.asked("other", note.text);
                note.clear();
                part.writing = false;
            }
        }
    }
}
