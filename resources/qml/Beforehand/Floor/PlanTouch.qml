import QtQuick

import Beforehand.Desk
import Beforehand.Tokens

// All pointers on the plan: tap, pan, pinch, wheel, and carrying a party from one table to another.
// A mouse carries what it drags from a taken table; a finger holds first, so that a swipe across tables only pans.
Item {
    id: touch

    required property PlanCamera camera
    required property PlanView plan
    property string carried: ""
    property point at
    property string over: ""

    readonly property alias held: tap.held
    readonly property bool carrying: carried !== ""

    signal tapped(string table)
    signal dropped(string from, string onto)

    function tableUnder(p: point): string {
        return plan.tableAt((p.x - camera.x) / camera.metre, (p.y - camera.y) / camera.metre, Space.touch / camera.metre);
    }

    function follow(p: point): void {
        at = p;
        const under = tableUnder(p);
        over = under === carried ? "" : under;
    }

    function letGo(): void {
        if (carrying && over !== "")
            dropped(carried, over);
        carried = "";
        over = "";
    }

    required property var isTaken // table → bool

    TapHandler {
        id: tap

        property string held: ""

        onTapped: (point, button) => {
            const table = touch.tableUnder(point.position);
            if (table !== "")
                touch.tapped(table);
        }
        onDoubleTapped: point => {
            if (touch.tableUnder(point.position) === "")
                touch.camera.fit();
        }
        onPressedChanged: {
            if (pressed)
                held = "";
        }
        onLongPressed: {
            const table = touch.tableUnder(point.position);
            if (table !== "" && touch.isTaken(table))
                held = table;
        }
    }

    DragHandler {
        id: drag

        property point last

        target: null
        onActiveChanged: {
            if (!active) {
                touch.letGo();
                return;
            }
            last = centroid.pressPosition;
            const table = touch.tableUnder(last);
            if (tap.held !== "" || (mouse.hovered && table !== "" && touch.isTaken(table)))
                touch.carried = tap.held !== "" ? tap.held : table;
            go();
        }
        onCentroidChanged: {
            if (active)
                go();
        }
        onCanceled: {
            touch.carried = "";
            touch.over = "";
        }

        function go(): void {
            const here = centroid.position;
            if (touch.carrying)
                touch.follow(here);
            else
                touch.camera.moveBy(here.x - last.x, here.y - last.y);
            last = here;
        }
    }

    HoverHandler {
        id: mouse

        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
    }

    PinchHandler {
        target: null
        onScaleChanged: delta => touch.camera.zoom(delta, centroid.position.x, centroid.position.y)
        onTranslationChanged: delta => touch.camera.moveBy(delta.x, delta.y)
    }

    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        target: null
        onWheel: event => touch.camera.zoom(Math.pow(1.0015, event.angleDelta.y), event.x, event.y)
    }
}
