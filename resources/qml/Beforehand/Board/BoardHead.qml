import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Which house this is.
Item {
    id: head

    required property string venue
    required property real now
    required property real unit

    implicitHeight: name.implicitHeight

    PlainText {
        id: name

        width: parent.width
        text: head.venue
        color: Theme.inkSoft
        font.pixelSize: 28 * head.unit
        font.weight: Type.medium
        Accessible.ignored: false
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
}
