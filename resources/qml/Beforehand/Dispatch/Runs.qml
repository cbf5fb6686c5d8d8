pragma Singleton

import QtQuick

import Beforehand.Queue
import Beforehand.Rail

// Where a vehicle is, in words. Usually back at backAt; overdue once nine of ten would be. Moments are ms since 1970.
QtObject {
    function where(place: string, since: real, backAt: real, overdueAt: real, riders: int, seats: int, now: real): string {
        if (place === "stood_down")
            return qsTr("stood down");
        if (place !== "out")
            return riders === 0 ? qsTr("at the stop, %1 seats").arg(seats) : qsTr("at the stop, %1 of %2 boarded").arg(riders).arg(seats);
        const out = qsTr("out %1").arg(Waits.minutesSince(since, now));
        if (backAt <= 0)
            return out;
        const over = Promises.gone(overdueAt, now);
        if (over >= 1)
            return qsTr("%1, %2\u00a0overdue").arg(out).arg(over);
        if (now >= backAt)
            return qsTr("%1, back\u00a0any\u00a0minute").arg(out);
        return qsTr("%1, back\u00a0in\u00a0%2").arg(out).arg(Math.max(0, Math.ceil((backAt - now) / Promises.minute)));
    }

    // The share of its loop, or of its seats, that is behind it.
    function share(place: string, since: real, backAt: real, riders: int, seats: int, now: real): real {
        if (place === "out")
            return Promises.share(since, backAt, now);
        return place === "at_stop" && seats > 0 ? riders / seats : 0;
    }

    function following(place: string, vehicle: string, clock: string): string {
        switch (place) {
        case "boarding": return qsTr("the %1 is boarding").arg(vehicle);
        case "coming": return qsTr("the %1, about %2").arg(vehicle).arg(clock);
        case "overdue": return qsTr("the %1, not seen yet").arg(vehicle);
        default: return qsTr("no vehicle now");
        }
    }
}
