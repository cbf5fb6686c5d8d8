import QtQuick

import Beforehand.Tokens

// A surface that holds one thing. With an urgency it takes that colour's edge.
Rectangle {
    id: card

    property string urgency: ""

    radius: Space.radiusCard
    color: Theme.surface
    border.width: urgency === "late" || urgency === "due" ? Space.ring : Space.hairline
    border.color: urgency === "late" || urgency === "due" ? Theme.urgency(urgency) : Theme.line
}
