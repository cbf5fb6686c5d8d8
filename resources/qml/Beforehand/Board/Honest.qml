pragma Singleton

import QtQuick

// A wait as guests may read it: never shorter than what was promised, and nothing made up where nothing was.
QtObject {
    readonly property real minute: 60000

    function wait(promisedAt: real, now: real): string {
        if (promisedAt <= 0)
            return qsTr("we are coming to you");
        const left = Math.ceil((promisedAt - now) / minute);
        if (left < 1)
            return qsTr("thank you for waiting");
        if (left <= 2)
            return qsTr("in a moment");
        return qsTr("about %1 min").arg(left <= 10 ? left : Math.ceil(left / 5) * 5);
    }

    function leaves(place: string, leavesAt: real, clock: string, now: real): string {
        if (place === "boarding")
            return qsTr("boarding now");
        if (place !== "coming")
            return qsTr("please ask at the desk");
        const left = Math.max(1, Math.ceil((leavesAt - now) / minute));
        return qsTr("about %1, in %2 min").arg(clock).arg(left);
    }
}
