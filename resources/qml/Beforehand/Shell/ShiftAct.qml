import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The tap that closes or opens a shift or says that it was read, the one line that may stay empty, and what became of it.
Column {
    id: act

    required property ShiftRoom shift

    readonly property string sheet: shift.sheet
    readonly property bool another: sheet === "open" && shift.isOpen
    readonly property bool asks: sheet === "close" && shift.isOpen || sheet === "open" && !shift.isOpen
    readonly property bool may: shift.whyNot === ""
    readonly property string reported: shift.writing ? qsTr("Its report is being written…")
        : shift.fault !== "" ? qsTr("%1 The shift is closed all the same; its report can be written from the review at any time.").arg(shift.fault)
        : shift.report !== "" ? qsTr("Its report: %1").arg(shift.report) : qsTr("What is open was handed over.")

    function go(): void {
        if (sheet === "closed")
            shift.putAway();
        else if (sheet === "left")
            shift.read();
        else if (another)
            shift.look("close");
        else if (sheet === "open")
            shift.openShift(typed.text);
        else
            shift.closeShift(typed.text);
        typed.clear();
    }

    spacing: Space.snug

    PlainText {
        width: act.width
        visible: act.sheet === "close" && act.shift.open.count > 0
        text: qsTr("All of this stays as it is. The next shift takes it over.")
        color: Theme.inkSoft
        wrapMode: Text.Wrap
    }

    Field {
        id: typed

        objectName: "shiftNote"
        width: act.width
        visible: act.asks && act.may
        name: act.sheet === "close" ? qsTr("A note for the next shift, if there is one") : qsTr("What it is called, if it has a name")
        onAccepted: act.go()
    }

    PlainText {
        width: act.width
        visible: text !== ""
        text: act.sheet === "closed" ? act.reported : act.shift.whyNot
        color: act.sheet !== "closed" ? Theme.inkSoft : act.shift.fault !== "" ? Theme.lateInk : Theme.ink
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        Accessible.ignored: false
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }

    Action {
        objectName: "shiftAct"
        width: act.width
        visible: act.sheet === "closed" || act.may && (act.asks || act.another || act.sheet === "left")
        large: true
        tone: act.sheet === "closed" ? "plain" : "filled"
        textSize: Type.body
        words: act.sheet === "closed" ? qsTr("Done") : act.sheet === "left" ? qsTr("Read") : act.another ? qsTr("To closing it")
            : act.sheet === "open" ? qsTr("Open the shift") : qsTr("Close the shift")
        onClicked: act.go()
    }
}
