pragma Singleton

import QtQuick

// A table's stage in words.
QtObject {
    function words(stage: string, course: string): string {
        if (stage === "served" && course !== "")
            return courseWords(course);
        switch (stage) {
        case "free": return qsTr("free");
        case "held": return qsTr("held");
        case "reset": return qsTr("to reset");
        case "seated": return qsTr("seated");
        case "greeted": return qsTr("greeted");
        case "ordered": return qsTr("ordered");
        case "served": return qsTr("served");
        case "check": return qsTr("check");
        case "paid": return qsTr("paid");
        default: return stage;
        }
    }

    function courseWords(course: string): string {
        switch (course) {
        case "starters": return qsTr("starters");
        case "mains": return qsTr("mains");
        case "dessert": return qsTr("dessert");
        default: return course;
        }
    }
}
