pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The free tables that fit, the best first, each with its reason; or any table, on the floor.
Column {
    id: part

    required property Seating seating

    signal floorWanted

    spacing: Space.gap

    PlainText {
        width: parent.width
        visible: part.seating.tables.count === 0
        text: qsTr("No free table fits a party of %1 now.").arg(part.seating.size)
        color: Theme.inkSoft
        wrapMode: Text.Wrap
    }

    Repeater {
        model: part.seating.tables

        Action {
            id: offer

            required property int index
            required property string key
            required property string why
            required property bool paced
            required property bool theirs

            width: part.width
            implicitHeight: Math.max(Space.answer, reason.implicitHeight + Space.snug)
            words: ""
            spoken: part.seating.booked ? qsTr("Hold %1. %2").arg(key).arg(why) : qsTr("Seat at %1. %2").arg(key).arg(why)
            onClicked: part.seating.seatAt(key)

            contentItem: Item {
                Chip {
                    id: chip

                    anchors.left: parent.left
                    anchors.leftMargin: Space.snug
                    anchors.verticalCenter: parent.verticalCenter
                    label: offer.key
                    urgency: offer.index === 0 && !offer.paced ? "soon" : ""
                }

                PlainText {
                    id: reason

                    anchors.left: chip.right
                    anchors.leftMargin: Space.snug
                    anchors.right: parent.right
                    anchors.rightMargin: Space.snug
                    anchors.verticalCenter: parent.verticalCenter
                    text: offer.theirs ? qsTr("Kept for them. %1").arg(offer.why) : offer.why
                    color: offer.paced ? Theme.inkSoft : Theme.ink
                    wrapMode: Text.Wrap
                }
            }
        }
    }

    Action {
        tone: "quiet"
        glyph: "floor"
        words: qsTr("Choose on the floor")
        onClicked: part.floorWanted()
    }
}
