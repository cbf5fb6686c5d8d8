pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Seat by seat: the glass there, how full it is, or the drink to serve.
SheetPart {
    id: part

    required property TableSheet sheet
    required property real now

    property int open: 0

    words: qsTr("Glasses")

    Repeater {
        model: part.sheet.seats

        SeatLine {
            width: part.width
            now: part.now
            open: part.open === seat
            drinks: part.sheet.drinks
            onToggled: part.open = part.open === seat ? 0 : seat
            onGlanced: level => part.sheet.glance(seat, level)
            onRefilled: part.sheet.refill(seat)
            onDeclinedMore: part.sheet.decline(seat)
            onServed: drink => {
                part.sheet.serve(seat, drink);
                part.open = 0;
            }
        }
    }
}
