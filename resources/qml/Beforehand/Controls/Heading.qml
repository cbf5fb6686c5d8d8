import QtQuick

import Beforehand.Tokens

PlainText {
    id: heading

    property int level: 1

    color: level === 1 ? Theme.ink : Theme.inkSoft
    font.pixelSize: level === 1 ? Type.title : Type.small
    font.weight: level === 1 ? Type.medium : Type.regular
    Accessible.ignored: false
    Accessible.role: Accessible.Heading
    Accessible.name: heading.text
}
