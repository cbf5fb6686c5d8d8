import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Names a part of the rail; the next walk shows its path from table to table.
Item {
    id: heading

    required property string section
    required property list<var> path

    readonly property bool first: section !== "soon"

    function title(part: string): string {
        if (part === "walk")
            return path.length > 1 ? qsTr("Next walk") : qsTr("Now");
        return part === "now" ? qsTr("Also now") : qsTr("Soon");
    }

    implicitHeight: words.implicitHeight + Space.snug

    Heading {
        id: words

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.topMargin: heading.first ? 0 : Space.unit
        level: heading.section === "walk" ? 1 : 2
        text: heading.title(heading.section)
    }

    PlainText {
        anchors.right: parent.right
        anchors.baseline: words.baseline
        anchors.left: words.right
        anchors.leftMargin: Space.pad
        visible: heading.section === "walk" && heading.path.length > 1
        text: heading.path.join(LayoutMirroring.enabled ? " ← " : " → ")
        color: Theme.dueInk
        horizontalAlignment: Text.AlignRight
        font.pixelSize: Type.body
        font.weight: Type.strong
    }
}
