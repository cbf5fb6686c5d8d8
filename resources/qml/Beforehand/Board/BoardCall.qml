import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One call, for as long as it takes to read it. The next one follows when it has gone.
Rectangle {
    id: call

    required property string name
    required property string words
    required property int after
    required property real unit

    readonly property bool stands: name !== ""

    height: 200 * unit
    radius: 16 * unit
    color: Theme.kept
    opacity: stands ? 1 : 0
    visible: opacity > 0

    Accessible.role: Accessible.AlertMessage
    Accessible.name: qsTr("%1: %2").arg(name).arg(words)

    Behavior on opacity { NumberAnimation { duration: Motion.calm } }

    Column {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.margins: 40 * call.unit
        spacing: 4 * call.unit

        PlainText {
            width: parent.width
            text: call.name
            color: Theme.inkOnFill
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 24
            font.pixelSize: 84 * call.unit
            font.weight: Type.strong
        }

        PlainText {
            width: parent.width
            text: call.words
            color: Theme.inkOnFill
            font.pixelSize: 38 * call.unit
            font.weight: Type.medium
        }
    }

    PlainText {
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: 28 * call.unit
        visible: call.after > 0
        text: qsTr("then %1 more").arg(call.after)
        color: Theme.inkOnFill
        font.pixelSize: 22 * call.unit
    }
}
