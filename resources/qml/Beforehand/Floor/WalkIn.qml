pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Somebody who just walked in: drag them to a table, or tap and then choose one.
Rectangle {
    id: token

    property string words: qsTr("Walk-in")

    readonly property alias dragging: drag.active
    property point at // in the window

    signal tapped
    signal letGo

    width: content.implicitWidth + 2 * Space.pad
    height: Space.touch
    radius: height / 2
    color: tap.pressed || drag.active ? Theme.pressed : Theme.raised
    border.width: Space.hairline
    border.color: Theme.edge
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: qsTr("%1: seat guests").arg(words)
    Accessible.focusable: true
    Accessible.onPressAction: tapped()

    Keys.onReturnPressed: tapped()
    Keys.onEnterPressed: tapped()
    Keys.onSpacePressed: tapped()

    Row {
        id: content

        anchors.centerIn: parent
        spacing: Space.gap

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "party"
        }

        PlainText {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, 220 * Type.scale)
            text: token.words
            font.weight: Type.medium
        }
    }

    Loader {
        active: token.activeFocus
        anchors.fill: parent
        sourceComponent: FocusRing {
            radius: token.radius + 4
        }
    }

    TapHandler {
        id: tap

        onTapped: token.tapped()
    }

    DragHandler {
        id: drag

        target: null
        grabPermissions: PointerHandler.CanTakeOverFromAnything // and the plan below must not take it back
        onActiveChanged: {
            if (active)
                token.at = centroid.scenePosition;
            else
                token.letGo();
        }
        onCentroidChanged: {
            if (active)
                token.at = centroid.scenePosition;
        }
    }
}
