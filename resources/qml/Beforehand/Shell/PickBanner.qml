import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// While the floor waits for a table to be picked: what for, and the way out.
Rectangle {
    id: banner

    required property Picking picking

    visible: picking.mode !== ""
    implicitHeight: Math.max(Space.answer, line.implicitHeight + Space.gap)
    radius: Space.radiusCard
    color: Theme.raised
    border.width: Space.ring
    border.color: Theme.soon

    Accessible.role: Accessible.AlertMessage
    Accessible.name: label.text

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Space.pad
        anchors.rightMargin: Space.gap
        spacing: Space.gap

        Icon {
            name: banner.picking.mode === "seat" ? "party" : banner.picking.mode === "join" ? "join" : "move"
            tint: Theme.soonInk
        }

        PlainText {
            id: label

            Layout.fillWidth: true
            text: banner.picking.mode === "seat" ? qsTr("Tap a free table for the walk-in")
                : banner.picking.mode === "join" ? qsTr("%1: tap a table to add it, or one to give it back").arg(banner.picking.words)
                : qsTr("Tap the table that %1 moves to").arg(banner.picking.words)
            wrapMode: Text.Wrap
            font.weight: Type.medium
        }

        Action {
            words: banner.picking.mode === "join" ? qsTr("Done") : qsTr("Cancel")
            onClicked: banner.picking.stop()
        }
    }
}
