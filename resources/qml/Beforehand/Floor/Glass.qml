import QtQuick

import Beforehand.Tokens

// One glass, as full as the desk believes it is. The level steps by the pixel, so a tick touches only what lost one.
Image {
    id: glass

    required property string drink
    required property real level
    required property real since
    required property real lasts
    required property string urgency
    required property bool declined
    required property real now
    required property int tall
    required property int pixels // of the screen, for `tall`

    readonly property int step: declined ? 0
        : Math.ceil(Math.max(0, Math.min(1, level - Math.max(0, now - since) / lasts)) * pixels * 0.86)
    readonly property color tint: urgency === "" ? Drinks.tint(drink) : Theme.urgency(urgency)
    readonly property color rim: declined ? Drinks.glassDeclined : urgency === "" ? Drinks.glass : tint

    width: Math.round(tall * 0.78)
    height: tall
    source: "image://glasses/" + (urgency === "" ? "calm/" : "cue/") + pixels + "/" + step + "/" + tint.toString().slice(1) + "/" + rim.toString().slice(1)
    Accessible.ignored: true
}
