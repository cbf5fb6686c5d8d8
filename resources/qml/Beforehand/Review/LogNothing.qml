import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What stands in place of the lines where none was found, or where they could not be read.
Column {
    id: nothing

    required property LogSearch log

    readonly property bool failed: log.fault !== ""

    spacing: Space.pad
    topPadding: Space.section
    visible: failed || (log.words !== "" && log.lines.count === 0 && !log.busy)

    PlainText {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(nothing.width, 460 * Sizes.em)
        text: nothing.failed ? nothing.log.fault
            : nothing.log.narrowed ? qsTr("No line of this span holds all that. Words are found by how they begin; another span may hold them.")
            : qsTr("Nothing has happened here yet.")
        color: Theme.inkSoft
        wrapMode: Text.Wrap
        horizontalAlignment: Text.AlignHCenter
        font.pixelSize: Type.body
        Accessible.ignored: false
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }

    Action {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: nothing.failed || nothing.log.narrowed
        words: nothing.failed ? qsTr("Try again") : qsTr("Show everything")
        onClicked: nothing.failed ? nothing.log.look(true) : nothing.log.everything()
    }
}
