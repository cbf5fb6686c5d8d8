pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Taking away what is on show: what, with or without names, and where to, which scrolls; below it, always in sight, the tap
// that writes it and what became of it.
Drawer {
    id: drawer

    required property ExportRoom taking

    readonly property var choices: [
        { form: "pdf", words: qsTr("The report, to print or send"), detail: qsTr("PDF, one to three pages") },
        { form: "xlsx", words: qsTr("Measures, for a spreadsheet"), detail: qsTr("Excel workbook") },
        { form: "measures", words: qsTr("Measures, a line each"), detail: qsTr("CSV, each with its definition") },
        { form: "csv", words: qsTr("Facts, a line each"), detail: qsTr("CSV, for any other program") },
        { form: "jsonl", words: qsTr("The whole journal"), detail: qsTr("JSON Lines, all shifts; Beforehand takes it back") },
    ].filter(each => taking.forms.includes(each.form))

    title: qsTr("Export")
    line: taking.words
    onClosed: taking.close()

    Scroller {
        id: page

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: below.top
        anchors.bottomMargin: Space.gap
        contentHeight: parts.height

        Column {
            id: parts

            width: page.width
            spacing: Space.gap

            Repeater {
                model: drawer.choices

                ExportChoice {
                    required property var modelData

                    width: parts.width
                    words: modelData.words
                    detail: modelData.detail
                    chosen: drawer.taking.form === modelData.form
                    enabled: !drawer.taking.busy
                    onClicked: drawer.taking.choose(modelData.form)
                }
            }

            Toggle {
                width: parts.width
                visible: drawer.taking.holdsNames
                enabled: !drawer.taking.busy
                words: qsTr("With guests' names, phone numbers and notes")
                checked: drawer.taking.withNames
                onToggled: drawer.taking.giveNames(checked)
            }

            PlainText {
                width: parts.width
                visible: drawer.taking.holdsNames || drawer.taking.form === "pdf"
                text: qsTr("What staff wrote into the log is in it too.")
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                font.pixelSize: Type.small
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            PlainText {
                width: parts.width
                topPadding: Space.gap
                text: qsTr("Goes to %1").arg(drawer.taking.folder)
                color: Theme.inkSoft
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                font.pixelSize: Type.small
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            Choice {
                width: parts.width
                visible: drawer.taking.folders.length > 1
                enabled: !drawer.taking.busy
                name: qsTr("Where it goes")
                words: drawer.taking.folders
                chosen: drawer.taking.place
                onPicked: index => drawer.taking.goTo(index)
            }
        }
    }

    Column {
        id: below

        readonly property real lowest: (parent?.height ?? 0) - height

        anchors.left: parent.left
        anchors.right: parent.right
        y: Math.min(parts.height + Space.gap, lowest)
        spacing: Space.gap

        Action {
            width: below.width
            large: true
            tone: "filled"
            glyph: "export"
            words: drawer.taking.busy ? qsTr("Writing…") : qsTr("Write the file")
            textSize: Type.body
            enabled: !drawer.taking.busy
            onClicked: drawer.taking.write()
        }

        Meter {
            width: below.width
            visible: drawer.taking.busy
            share: drawer.taking.progress
        }

        PlainText {
            id: told

            readonly property bool failed: drawer.taking.fault !== ""

            width: below.width
            visible: text !== ""
            text: failed ? drawer.taking.fault : drawer.taking.written !== "" ? qsTr("Written: %1").arg(drawer.taking.written) : ""
            color: failed ? Theme.lateInk : Theme.ink
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            Accessible.ignored: false
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
}
