pragma Singleton

import QtQuick

// Every colour on screen. Urgency colours follow Okabe and Ito, so that colour-blind staff can tell them apart.
QtObject {
    property bool evening: true

    readonly property color ground: evening ? "#11151A" : "#F4F5F2"
    readonly property color surface: evening ? "#1A2028" : "#FFFFFF"
    readonly property color raised: evening ? "#242C36" : "#FFFFFF"
    readonly property color sunken: evening ? "#14191F" : "#ECEEEA"
    readonly property color pressed: evening ? "#323C48" : "#E4E7E2"
    readonly property color ink: evening ? "#F3F6F8" : "#14181D"
    readonly property color inkSoft: evening ? "#A9B4C0" : "#55606C"
    readonly property color line: evening ? "#323C48" : "#D9DDD8"
    // A line that a control's edge relies on: 3 : 1 against ground and surface.
    readonly property color edge: evening ? "#66727F" : "#858D8A"
    readonly property color shadow: evening ? "#00000000" : "#1A14181D"
    readonly property color scrim: evening ? "#B3080A0D" : "#80303840"

    readonly property color soon: evening ? "#56B4E9" : "#0072B2"
    readonly property color due: evening ? "#E69F00" : "#B26A00"
    readonly property color late: evening ? "#F0603A" : "#C8390B"
    readonly property color askedFirst: evening ? "#CC79A7" : "#A2457A"
    readonly property color kept: evening ? "#35B58A" : "#00775A"
    // What was, and is only shown again: its frame is nowhere on a live screen.
    readonly property color replay: evening ? "#B9A6FF" : "#5B4BB7"
    readonly property color replayGround: Qt.tint(ground, Qt.rgba(replay.r, replay.g, replay.b, evening ? 0.08 : 0.07))
    readonly property color replayBand: Qt.tint(surface, Qt.rgba(replay.r, replay.g, replay.b, evening ? 0.16 : 0.14))
    readonly property color focus: evening ? "#F3F6F8" : "#14181D"

    // The colours above serve shapes at 3 : 1; small text needs 4.5 : 1, on a washed card too.
    readonly property color soonInk: evening ? "#56B4E9" : "#00629A"
    readonly property color dueInk: evening ? "#E69F00" : "#855000"
    readonly property color lateInk: evening ? "#FF7F5C" : "#B23208"
    readonly property color askedFirstInk: evening ? "#D48FB5" : "#8E3A6A"
    readonly property color keptInk: evening ? "#35B58A" : "#006B51"
    readonly property color inkOnFill: evening ? "#11151A" : "#FFFFFF"
    readonly property color inkOnDue: evening ? "#11151A" : "#000000"

    // Shapes and fills for "soon", "due", "late"; anything else is calm.
    function urgency(word: string): color {
        switch (word) {
        case "late": return late;
        case "due": return due;
        case "soon": return soon;
        case "asked": return askedFirst;
        default: return edge;
        }
    }

    function urgencyInk(word: string): color {
        switch (word) {
        case "late": return lateInk;
        case "due": return dueInk;
        case "soon": return soonInk;
        case "asked": return askedFirstInk;
        default: return inkSoft;
        }
    }

    function onUrgency(word: string): color {
        return word === "due" ? inkOnDue : inkOnFill;
    }

    // The faint fill behind something that needs somebody.
    function wash(word: string): color {
        const strong = urgency(word);
        const share = word === "late" ? 0.22 : word === "due" ? 0.16 : 0;
        return Qt.tint(raised, Qt.rgba(strong.r, strong.g, strong.b, share));
    }
}
