import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Tokens

// One thing that happened: when, what, who; and the way back.
Rectangle {
    id: line

    required property string key
    required property string clock
    required property string words
    required property string by
    required property bool undone
    property bool short: false
    property bool past: false

    signal taken

    implicitWidth: row.implicitWidth + Space.pad
    width: short ? Math.min(implicitWidth, 320 * Type.scale) : implicitWidth
    implicitHeight: Math.max(Space.touch, row.implicitHeight + Space.gap)
    radius: Space.radiusChip
    color: short ? "transparent" : Theme.surface
    border.width: short ? 0 : Space.hairline
    border.color: Theme.line

    Accessible.role: Accessible.ListItem
    Accessible.name: [clock, words, by, undone ? qsTr("undone") : ""].filter(part => part !== "").join(", ")

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: line.short ? Space.gap : Space.pad
        spacing: Space.gap

        PlainText {
            text: line.clock
            color: Theme.inkSoft
            font.pixelSize: line.short ? Type.tiny : Type.small
        }

        PlainText {
            Layout.fillWidth: true
            text: line.words
            color: line.undone ? Theme.inkSoft : Theme.ink
            wrapMode: line.short ? Text.NoWrap : Text.Wrap
            maximumLineCount: line.short ? 1 : 12
            elide: Text.ElideRight
            font.strikeout: line.undone
            font.pixelSize: line.short ? Type.tiny : Type.small
        }

        PlainText {
            visible: !line.short && line.by !== ""
            text: line.by
            color: Theme.inkSoft
        }

        IconAction {
            name: "undo"
            textSize: line.short ? Type.small : Type.body
            visible: !line.undone && !line.past
            spoken: qsTr("Undo: %1").arg(line.words)
            onClicked: line.taken()
        }
    }
}
