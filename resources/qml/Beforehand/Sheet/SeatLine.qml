pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Floor
import Beforehand.Tokens

// One seat. A glass: how full it is in one tap, refill, no more. No glass: the drink to serve.
Column {
    id: line

    required property int seat
    required property string drink
    required property string drinkName
    required property real level
    required property real since
    required property real lasts
    required property string urgency
    required property bool declined

    required property real now
    required property bool open
    required property DrinkRows drinks

    readonly property bool empty: drink === ""
    readonly property bool wide: width > 620 * Type.scale
    readonly property real believed: declined ? 0 : Math.max(0, level - Math.max(0, now - since) / lasts)

    signal toggled
    signal glanced(real level)
    signal refilled
    signal declinedMore
    signal served(string drink)

    spacing: Space.gap

    Item {
        width: line.width
        implicitHeight: Math.max(Space.touch, name.implicitHeight)

        PlainText {
            id: number

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 24 * Type.scale
            text: line.seat
            color: Theme.inkSoft
            font.weight: Type.strong
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("Seat %1: %2").arg(line.seat).arg(line.empty ? qsTr("no drink") : line.drinkName)
        }

        Loader {
            id: picture

            anchors.left: number.right
            anchors.verticalCenter: parent.verticalCenter
            width: 30 * Type.scale
            active: !line.empty
            sourceComponent: Glass {
                drink: line.drink
                level: line.level
                since: line.since
                lasts: line.lasts
                urgency: line.urgency
                declined: line.declined
                now: line.now
                tall: Math.round(32 * Type.scale)
                pixels: Math.round(tall * Screen.devicePixelRatio)
            }
        }

        PlainText {
            id: name

            anchors.left: picture.right
            anchors.right: inline.active ? inline.left : more.left
            anchors.leftMargin: Space.gap
            anchors.rightMargin: Space.gap
            anchors.verticalCenter: parent.verticalCenter
            text: line.empty ? qsTr("No drink yet") : line.declined ? qsTr("%1 · no more").arg(line.drinkName) : line.drinkName
            color: line.empty ? Theme.inkSoft : Theme.ink
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
        }

        Loader {
            id: inline

            anchors.right: more.left
            anchors.rightMargin: Space.pad
            anchors.verticalCenter: parent.verticalCenter
            width: 340 * Type.scale
            active: !line.empty && line.wide
            sourceComponent: levels
        }

        Row {
            id: more

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            spacing: Space.gap

            Action {
                visible: !line.empty
                words: qsTr("Refill")
                glyph: "refill"
                spoken: qsTr("Refilled seat %1").arg(line.seat)
                tone: line.urgency === "due" || line.urgency === "late" ? "filled" : "plain"
                urgency: line.urgency
                onClicked: line.refilled()
            }

            Action {
                words: line.empty ? qsTr("Serve") : ""
                glyph: line.empty ? "drink" : line.open ? "up" : "more"
                tone: line.empty ? "plain" : "quiet"
                spoken: line.empty ? qsTr("Serve a drink to seat %1").arg(line.seat) : qsTr("Another drink or no more, seat %1").arg(line.seat)
                onClicked: line.toggled()
            }
        }
    }

    Component {
        id: levels

        GlassLevels {
            seat: line.seat
            believed: line.believed
            onGlanced: level => line.glanced(level)
        }
    }

    Loader {
        width: line.width
        active: !line.empty && !line.wide
        visible: active
        sourceComponent: levels
    }

    Loader {
        width: line.width
        active: line.open
        visible: active
        sourceComponent: DrinkMenu {
            rows: line.drinks
            mayDecline: !line.empty && !line.declined
            onServed: drink => line.served(drink)
            onDeclined: line.declinedMore()
        }
    }
}
