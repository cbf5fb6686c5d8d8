import QtQuick

// Which part of the plan the window shows, and how large. Fitted, it follows the window; moved by hand, it stays.
QtObject {
    id: camera

    required property real wide // of the plan, metres
    required property real deep
    required property real windowWidth
    required property real windowHeight
    property real margin: 16
    property real above: margin // more room for the names of areas, and for what lies over the plan below
    property real below: margin

    property bool fitted: true
    readonly property real fitMetre: Math.max(1, Math.min((windowWidth - 2 * margin) / wide, (windowHeight - above - below) / deep))
    property real metre: fitMetre
    property real x: (windowWidth - wide * fitMetre) / 2
    property real y: above + (windowHeight - above - below - deep * fitMetre) / 2

    function fit(): void {
        fitted = true;
        metre = Qt.binding(() => camera.fitMetre);
        x = Qt.binding(() => (camera.windowWidth - camera.wide * camera.fitMetre) / 2);
        y = Qt.binding(() => camera.above + (camera.windowHeight - camera.above - camera.below - camera.deep * camera.fitMetre) / 2);
    }

    // The point (px, py) of the window stays where it is.
    function zoom(factor: real, px: real, py: real): void {
        const wanted = Math.max(fitMetre, Math.min(Math.max(200, fitMetre * 4), metre * factor));
        if (wanted <= fitMetre * 1.005) {
            fit();
            return;
        }
        const share = wanted / metre;
        const left = px - (px - x) * share;
        const top = py - (py - y) * share;
        fitted = false;
        metre = wanted;
        moveTo(left, top);
    }

    function moveBy(dx: real, dy: real): void {
        if (!fitted)
            moveTo(x + dx, y + dy);
    }

    // Never so far that the plan leaves the window.
    function moveTo(left: real, top: real): void {
        x = between(left, windowWidth - wide * metre - margin, margin, windowWidth - wide * metre);
        y = between(top, windowHeight - deep * metre - below, above, windowHeight - deep * metre);
    }

    function between(wanted: real, low: real, high: real, spare: real): real {
        return low > high ? spare / 2 : Math.max(low, Math.min(high, wanted));
    }

    function show(left: real, top: real, width: real, height: real): void {
        if (fitted)
            return;
        const dx = Math.max(margin - left - x, Math.min(0, windowWidth - margin - left - width - x));
        const dy = Math.max(margin - top - y, Math.min(0, windowHeight - margin - top - height - y));
        moveTo(x + dx, y + dy);
    }
}
