import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Tickets that wait for the printer, seen without opening one, and what is amiss with them.
Rectangle {
    id: strip

    required property TicketPaper paper

    readonly property string waits: paper.waiting === 0 ? "" : paper.said !== "" ? paper.said
        : paper.waiting === 1 ? qsTr("1 ticket waits for the printer") : qsTr("%1 tickets wait for the printer").arg(paper.waiting)
    readonly property string words: [waits, paper.said.includes(paper.trouble) ? "" : paper.trouble].filter(part => part !== "").join("  ·  ")

    visible: words !== ""
    implicitHeight: visible ? Math.max(Space.touch, line.implicitHeight) + Space.gap : 0
    radius: Space.radiusCard
    color: Theme.raised
    border.width: Space.hairline
    border.color: Theme.due

    Accessible.role: Accessible.AlertMessage
    Accessible.name: words

    RowLayout {
        id: line

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.leftMargin: Space.pad
        anchors.rightMargin: Space.gap
        spacing: Space.gap

        Icon {
            name: "problem"
            tint: Theme.dueInk
        }

        PlainText {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            text: strip.words
            color: Theme.dueInk
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            font.weight: Type.medium
        }

        Action {
            visible: strip.paper.waiting > 0
            enabled: !strip.paper.trying
            words: strip.paper.trying ? qsTr("Printing") : qsTr("Try again")
            spoken: qsTr("Print the tickets that wait")
            onClicked: strip.paper.tryAgain()
        }

        IconAction {
            name: "close"
            visible: strip.paper.trouble !== ""
            spoken: qsTr("I have read this")
            onClicked: strip.paper.heed()
        }
    }
}
