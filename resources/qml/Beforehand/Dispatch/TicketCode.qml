import QtQuick
import QtQuick.Shapes

import Beforehand.Tokens

// A QR code, dark on light in both themes, with the quiet zone that cameras need.
Rectangle {
    id: code

    required property string code
    required property int side

    readonly property int quiet: 4
    readonly property real module: side > 0 ? width / (side + 2 * quiet) : 0

    color: Theme.evening ? Theme.ink : Theme.surface
    radius: Space.radiusChip
    visible: side > 0

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("Code of the ticket, to photograph")

    Shape {
        x: code.quiet * code.module
        y: x
        width: code.side
        height: code.side
        scale: code.module
        transformOrigin: Item.TopLeft

        ShapePath {
            fillColor: Theme.evening ? Theme.ground : Theme.ink
            strokeWidth: -1

            PathSvg { path: code.code }
        }
    }
}
