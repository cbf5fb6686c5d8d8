pragma Singleton

import QtQuick

import Beforehand.Tokens

// Promises in words and as shares. Moments are ms since 1970.
QtObject {
    readonly property real minute: 60000
    readonly property real em: Type.small / 15 // widths that hold words grow with them

    function gone(since: real, now: real): int {
        return since <= 0 ? 0 : Math.max(0, Math.floor((now - since) / minute));
    }

    // Full when the promised time has come.
    function share(madeAt: real, promisedAt: real, now: real): real {
        return promisedAt <= madeAt ? 0 : Math.max(0, Math.min(1, (now - madeAt) / (promisedAt - madeAt)));
    }

    function said(minutes: int, madeAt: real, promisedAt: real, now: real): string {
        const over = Math.floor((now - promisedAt) / minute);
        if (over >= 1)
            return qsTr("said %1 min, %2 over").arg(minutes).arg(over);
        return qsTr("said %1 min, %2 gone").arg(minutes).arg(gone(madeAt, now));
    }

    function guests(count: int): string {
        return count === 1 ? qsTr("1 guest") : qsTr("%1 guests").arg(count);
    }

    function party(count: int): string {
        return qsTr("Party of %1").arg(count);
    }

    // Nobody can tell a surname that stands alone from a first name: whoever types it sees what will be read.
    function onBoard(name: string): string {
        return name === "" ? qsTr("The board shows no name") : qsTr("On the board: %1").arg(name);
    }

    // Renewed is not kept: they stand side by side.
    function score(kept: int, renewed: int, broken: int): string {
        return kept + renewed + broken === 0 ? "" : qsTr("Promises: %1 kept, %2 renewed, %3 broken").arg(kept).arg(renewed).arg(broken);
    }

    // What became of one promise.
    function became(how: string): string {
        switch (how) {
        case "kept": return qsTr("kept");
        case "renewed": return qsTr("renewed in time");
        case "broken": return qsTr("broken");
        case "released": return qsTr("they left before");
        default: return qsTr("still to come");
        }
    }

    // The word that goes with the colour of a bar.
    function word(urgency: string): string {
        return urgency === "late" ? qsTr("late") : urgency === "due" ? qsTr("now") : urgency === "soon" ? qsTr("soon") : "";
    }
}
