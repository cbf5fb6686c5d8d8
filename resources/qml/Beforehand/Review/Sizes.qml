pragma Singleton

import QtQuick

import Beforehand.Tokens

// Widths that hold words grow with them.
QtObject {
    readonly property real em: Type.small / 15
    readonly property real edge: Space.wide - 4 // between a card's edge and what stands on it
}
