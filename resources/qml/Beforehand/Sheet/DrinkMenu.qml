pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The venue's drinks; what is out says so and cannot be served.
Flow {
    id: menu

    required property DrinkRows rows
    property bool mayDecline: false

    signal served(string drink)
    signal declined

    spacing: Space.gap

    Repeater {
        model: menu.rows

        Action {
            required property string key
            required property string name
            required property bool out

            words: out ? qsTr("%1 (out)").arg(name) : name
            enabled: !out
            width: Math.min(implicitWidth, menu.width)
            onClicked: menu.served(key)
        }
    }

    Action {
        visible: menu.mayDecline
        words: qsTr("No more, thanks")
        glyph: "close"
        onClicked: menu.declined()
    }
}
