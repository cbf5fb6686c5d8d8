import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// What was said and how much of it is gone, as words and as a bar that fills towards its end.
Item {
    id: bar

    required property string words
    required property real share
    property string urgency: ""
    property bool kept: false

    implicitWidth: 190 * Promises.em
    implicitHeight: label.implicitHeight + Space.gap + line.implicitHeight

    Row {
        id: head

        spacing: Space.unit + 2

        UrgencyMark {
            anchors.verticalCenter: parent.verticalCenter
            urgency: bar.kept ? "" : bar.urgency
            size: label.font.pixelSize * 0.95
        }

        PlainText {
            id: label

            width: Math.min(implicitWidth, bar.width - x)
            text: bar.words
            color: bar.kept ? Theme.keptInk : Theme.urgencyInk(bar.urgency)
            font.weight: bar.urgency === "late" || bar.urgency === "due" ? Type.medium : Type.regular
        }
    }

    Meter {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        share: bar.kept ? 1 : bar.share
        tint: bar.kept || bar.urgency === "" ? Theme.kept : Theme.urgency(bar.urgency)
    }
}
