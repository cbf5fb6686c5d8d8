pragma Singleton

import QtQuick

// What the floor says of a table, in a word or in a sentence.
QtObject {
    function stage(stage: string, course: string): string {
        switch (stage) {
        case "held": return qsTr("held");
        case "reset": return qsTr("reset");
        case "seated": return qsTr("seated");
        case "greeted": return qsTr("greeted");
        case "ordered": return qsTr("ordered");
        case "served": return course === "" ? qsTr("served") : courseWord(course);
        case "check": return qsTr("check");
        case "paid": return qsTr("paid");
        default: return "";
        }
    }

    function courseWord(course: string): string {
        switch (course) {
        case "drinks": return qsTr("drinks");
        case "starters": return qsTr("starters");
        case "mains": return qsTr("mains");
        case "dessert": return qsTr("dessert");
        default: return course;
        }
    }

    function minutes(span: real): int {
        return Math.max(0, Math.floor(span / 60000));
    }

    // Minutes as they stand on a table: 24′, or whole hours where they no longer fit.
    function span(mins: int): string {
        return mins < 100 ? qsTr("%1′").arg(mins) : qsTr("%1 h").arg(Math.floor(mins / 60));
    }

    // What stands under the number: "refill soon", "refill", "check back 2′", the stage, or which table it belongs to.
    function under(stage: string, course: string, cue: string, urgency: string, joined: string): string {
        if (urgency === "" && joined !== "")
            return qsTr("with %1").arg(joined);
        if (urgency === "")
            return Words.stage(stage, course);
        return urgency === "soon" ? qsTr("%1 soon").arg(cue) : cue;
    }

    // What a screen reader says: "Table 12, party of 3, mains 24 minutes, refill due".
    function sentence(table: string, size: int, stage: string, course: string, mins: int, cue: string, urgency: string, parties: int): string {
        const said = [qsTr("Table %1").arg(table)];
        if (parties > 1)
            said.push(qsTr("%n parties, sort this out", "", parties));
        if (size > 0) {
            said.push(qsTr("party of %1").arg(size));
            said.push((mins === 1 ? qsTr("%1 1 minute") : qsTr("%1 %n minutes", "", mins)).arg(Words.stage(stage, course)));
        } else {
            said.push(stage === "free" ? qsTr("free") : stage === "held" ? qsTr("held") : qsTr("to reset"));
        }
        if (urgency !== "")
            said.push(urgency === "late" ? qsTr("%1 late").arg(cue) : urgency === "due" ? qsTr("%1 due").arg(cue) : qsTr("%1 soon").arg(cue));
        return said.join(", ");
    }
}
