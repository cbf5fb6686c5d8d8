import QtQuick

import Beforehand.Tokens

// One line drawing from resources/icons, in a token's colour.
Image {
    id: icon

    required property string name
    property color tint: Theme.ink
    property real size: 24 * Type.scale

    width: size
    height: size
    sourceSize: Qt.size(Math.ceil(size), Math.ceil(size))
    source: name === "" ? "" : "image://icons/" + name + "/" + tint.toString().slice(1)
    fillMode: Image.PreserveAspectFit
    Accessible.ignored: true
}
