pragma Singleton

import QtQuick

// Time in words. Moments are ms since 1970.
QtObject {
    readonly property real minute: 60000

    // "2 min late", "now", or "in" so many minutes.
    function untilDue(urgency: string, dueAt: real, now: real): string {
        const late = Math.floor((now - dueAt) / minute);
        if (urgency === "late")
            return late < 1 ? qsTr("late") : qsTr("%1 late").arg(span(late));
        if (urgency === "due")
            return qsTr("now");
        return span(Math.max(1, Math.ceil((dueAt - now) / minute)));
    }

    function minutesSince(at: real, now: real): string {
        return at <= 0 ? "" : span(Math.max(0, Math.floor((now - at) / minute)));
    }

    function span(minutes: int): string {
        if (minutes < 100)
            return qsTr("%1 min").arg(minutes);
        return minutes < 48 * 60 ? qsTr("%1 h").arg(Math.round(minutes / 60)) : qsTr("%1 days").arg(Math.round(minutes / 1440));
    }
}
