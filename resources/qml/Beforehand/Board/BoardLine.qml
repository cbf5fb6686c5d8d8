import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One party in line: first name and initial, and how long.
Item {
    id: line

    required property int index
    required property string name
    required property string place
    required property real promisedAt

    required property real now
    required property real unit

    readonly property bool called: place === "called"
    readonly property string when: called ? qsTr("please come") : Honest.wait(promisedAt, now)

    Accessible.role: Accessible.ListItem
    Accessible.name: [name, place === "next" ? qsTr("next") : "", when].filter(part => part !== "").join(", ")

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: 10 * line.unit
        anchors.rightMargin: 20 * line.unit
        radius: 12 * line.unit
        color: line.called || line.place === "next" ? Theme.raised : Theme.surface
        border.width: line.called ? Space.ring : Theme.evening ? 0 : Space.hairline
        border.color: line.called ? Theme.kept : Theme.line

        Rectangle {
            id: mark

            x: 20 * line.unit
            anchors.verticalCenter: parent.verticalCenter
            width: tag.implicitWidth + 20 * line.unit
            height: 34 * line.unit
            radius: height / 2
            visible: line.place === "next"
            color: "transparent"
            border.width: Space.ring
            border.color: Theme.soon

            PlainText {
                id: tag

                anchors.centerIn: parent
                text: qsTr("next")
                color: Theme.soonInk
                font.pixelSize: 19 * line.unit
                font.weight: Type.strong
            }
        }

        PlainText {
            anchors.left: mark.visible ? mark.right : parent.left
            anchors.leftMargin: (mark.visible ? 14 : 24) * line.unit
            anchors.right: when.left
            anchors.rightMargin: 12 * line.unit
            anchors.verticalCenter: parent.verticalCenter
            text: line.name
            font.pixelSize: 32 * line.unit
            font.weight: Type.strong
        }

        PlainText {
            id: when

            anchors.right: parent.right
            anchors.rightMargin: 24 * line.unit
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width * 0.5)
            text: line.when
            color: line.called ? Theme.keptInk : Theme.inkSoft
            horizontalAlignment: Text.AlignRight
            font.pixelSize: 26 * line.unit
            font.weight: line.called ? Type.strong : Type.regular
        }
    }
}
