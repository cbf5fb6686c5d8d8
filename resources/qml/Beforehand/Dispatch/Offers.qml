pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The vehicles with room for this party, each a tap to a ticket.
Column {
    id: offers

    required property RiderSheet rider
    required property bool ticketed

    spacing: Space.gap

    Heading {
        level: 2
        text: offers.rider.offers.count === 0 ? qsTr("No vehicle has room now") : offers.ticketed ? qsTr("Another vehicle") : qsTr("Ticket for")
    }

    Repeater {
        model: offers.rider.offers

        Action {
            id: offer

            required property int index
            required property string key
            required property bool atStop
            required property bool late
            required property string clock
            required property int free
            required property bool theirs

            readonly property string when: atStop ? qsTr("boards now, leaves about %1").arg(clock)
                : late ? qsTr("not seen for a while") : qsTr("leaves about %1").arg(clock)

            width: offers.width
            visible: !theirs
            large: true
            words: ""
            spoken: qsTr("Ticket for the %1, %2, %3 seats free").arg(key).arg(when).arg(free)
            onClicked: offers.rider.board(key)

            contentItem: Item {
                Chip {
                    id: chip

                    anchors.left: parent.left
                    anchors.leftMargin: Space.snug
                    anchors.verticalCenter: parent.verticalCenter
                    label: offer.key
                }

                PlainText {
                    anchors.left: chip.right
                    anchors.leftMargin: Space.snug
                    anchors.right: seats.left
                    anchors.rightMargin: Space.gap
                    anchors.verticalCenter: parent.verticalCenter
                    text: offer.when
                    color: offer.atStop ? Theme.keptInk : Theme.ink
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                }

                PlainText {
                    id: seats

                    anchors.right: parent.right
                    anchors.rightMargin: Space.snug
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("%1 free").arg(offer.free)
                    color: Theme.inkSoft
                }
            }
        }
    }
}
