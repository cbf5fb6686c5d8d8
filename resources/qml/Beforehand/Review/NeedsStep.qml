import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// From bar to bar, where they are narrower than a finger: what the chosen one holds, and the way to its facts.
Item {
    id: step

    required property string words
    required property int at
    required property int count

    signal wanted(int at)
    signal opened

    LayoutMirroring.enabled: false // as the bars, which run from left to right everywhere
    LayoutMirroring.childrenInherit: true
    implicitHeight: Math.max(Space.touch, holds.implicitHeight)

    IconAction {
        id: before

        anchors.verticalCenter: parent.verticalCenter
        name: "back"
        spoken: qsTr("The bar before")
        enabled: step.at > 0
        onClicked: step.wanted(step.at - 1)
    }

    Action {
        id: holds

        anchors.centerIn: parent
        width: Math.min(Math.ceil(implicitWidth) + 1, step.width - before.width - after.width - 2 * Space.gap)
        words: step.words
        spoken: qsTr("%1. Open what it counts").arg(step.words)
        onClicked: step.opened()
    }

    IconAction {
        id: after

        x: step.width - width
        anchors.verticalCenter: parent.verticalCenter
        name: "forth"
        spoken: qsTr("The bar after")
        enabled: step.at < step.count - 1
        onClicked: step.wanted(step.at + 1)
    }
}
