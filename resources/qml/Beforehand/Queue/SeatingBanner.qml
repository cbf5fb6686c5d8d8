import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// While the floor waits for a table for somebody in line: who, and the way out.
Rectangle {
    id: banner

    required property Seating seating

    signal stopped

    visible: seating.onFloor
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
            name: "party"
            tint: Theme.soonInk
        }

        PlainText {
            id: label

            Layout.fillWidth: true
            text: qsTr("Tap a free table for %1, %2. Marked ones fit.").arg(banner.seating.words).arg(banner.seating.size)
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.weight: Type.medium
        }

        Action {
            words: qsTr("Cancel")
            onClicked: {
                banner.seating.stop();
                banner.stopped();
            }
        }
    }
}
