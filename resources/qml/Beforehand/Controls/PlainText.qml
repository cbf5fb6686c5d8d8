import QtQuick

import Beforehand.Tokens

// Every word on screen. Plain text only: a guest's name may hold markup, and must never fetch or break anything.
Text {
    textFormat: Text.PlainText
    color: Theme.ink
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
    font.family: Type.family
    font.pixelSize: Type.small
    font.features: Type.figures
    horizontalAlignment: Text.AlignLeft
    verticalAlignment: Text.AlignVCenter
    Accessible.ignored: true
}
