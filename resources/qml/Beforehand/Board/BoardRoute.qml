import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One route: what goes next, when, for how much and for how long.
Rectangle {
    id: route

    required property int index
    required property string name
    required property string vehicle
    required property string place
    required property real leavesAt
    required property string clock
    required property string fare
    required property int ride

    required property real now
    required property real unit

    readonly property string when: Honest.leaves(place, leavesAt, clock, now)
    readonly property string price: [fare, qsTr("%1 min ride").arg(ride)].filter(part => part !== "").join("  ·  ")

    height: 104 * unit
    radius: 14 * unit
    color: Theme.surface
    border.width: place === "boarding" ? Space.ring : Theme.evening ? 0 : Space.hairline
    border.color: place === "boarding" ? Theme.kept : Theme.line

    Accessible.role: Accessible.ListItem
    Accessible.name: [name, vehicle === "" ? "" : qsTr("the %1").arg(vehicle), when, price].filter(part => part !== "").join(", ")

    Rectangle {
        id: number

        x: 24 * route.unit
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(84 * route.unit, label.implicitWidth + 24 * route.unit)
        height: 64 * route.unit
        radius: 10 * route.unit
        visible: route.vehicle !== ""
        color: route.place === "boarding" ? Theme.kept : Theme.raised
        border.width: Theme.evening || route.place === "boarding" ? 0 : Space.hairline
        border.color: Theme.line

        PlainText {
            id: label

            anchors.centerIn: parent
            text: route.vehicle
            color: route.place === "boarding" ? Theme.inkOnFill : Theme.ink
            font.pixelSize: 40 * route.unit
            font.weight: Type.strong
        }
    }

    Column {
        anchors.left: number.visible ? number.right : parent.left
        anchors.leftMargin: 24 * route.unit
        anchors.right: when.left
        anchors.rightMargin: 16 * route.unit
        anchors.verticalCenter: parent.verticalCenter

        PlainText {
            width: parent.width
            text: route.name
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22 * route.unit
            font.pixelSize: 36 * route.unit
            font.weight: Type.strong
        }

        PlainText {
            width: parent.width
            text: route.price
            color: Theme.inkSoft
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 13
            font.pixelSize: 22 * route.unit
        }
    }

    PlainText {
        id: when

        anchors.right: parent.right
        anchors.rightMargin: 28 * route.unit
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, parent.width * 0.4)
        text: route.when
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        color: route.place === "boarding" ? Theme.keptInk : Theme.ink
        horizontalAlignment: Text.AlignRight
        font.pixelSize: 32 * route.unit
        font.weight: Type.medium
    }
}
