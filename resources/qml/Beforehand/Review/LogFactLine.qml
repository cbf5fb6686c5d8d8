pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// A line of the log: when, what, who, where it came from; whether it was undone, and the way back where there is one.
Item {
    id: line

    required property int index
    required property bool ready
    required property string clock
    required property string words
    required property string by
    required property string device
    required property bool story
    required property bool cue
    required property bool undone
    required property bool mayUndo
    required property bool current
    required property bool undoing // some line can be undone: all leave room for that

    readonly property bool roomy: width > 700 * Sizes.em
    readonly property list<string> keys: [story ? qsTr("Opens the whole story") : "", mayUndo ? qsTr("Delete undoes it") : ""]

    signal opened
    signal taken

    Accessible.role: Accessible.ListItem
    Accessible.name: [clock, words, undone ? qsTr("undone") : "", by, device].filter(part => part !== "").join(", ")
    Accessible.description: keys.filter(each => each !== "").join(". ")
    Accessible.onPressAction: opened()

    Rectangle {
        anchors.fill: parent
        anchors.margins: 2
        visible: line.current || tap.pressed
        radius: Space.radiusChip
        color: tap.pressed ? Theme.pressed : "transparent"
        border.width: line.current ? Space.focusRing : 0
        border.color: Theme.focus
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }

    Rectangle {
        anchors.left: said.left
        anchors.verticalCenter: parent.verticalCenter
        width: parent.width * 0.3
        height: Type.tiny
        radius: height / 2
        visible: !line.ready
        color: Theme.raised
    }

    TapHandler {
        id: tap

        enabled: line.ready
        gesturePolicy: TapHandler.DragThreshold
        onTapped: line.opened()
    }

    PlainText {
        id: when

        anchors.left: parent.left
        anchors.leftMargin: Space.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(56 * Sizes.em, Math.ceil(implicitWidth) + Space.gap)
        text: line.clock
        color: Theme.inkSoft
    }

    PlainText {
        id: said

        anchors.left: when.right
        anchors.right: who.left
        anchors.rightMargin: Space.gap
        anchors.verticalCenter: parent.verticalCenter
        text: line.words
        color: line.undone || line.cue ? Theme.inkSoft : Theme.ink
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        font.strikeout: line.undone
    }

    PlainText {
        id: who

        anchors.right: back.left
        anchors.rightMargin: Space.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(Math.ceil(implicitWidth), line.width * (line.roomy ? 0.3 : 0.26))
        text: [line.undone ? qsTr("undone") : "", line.by, line.device].filter(part => part !== "").join("  ·  ")
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
    }

    Loader {
        id: back

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        width: line.undoing ? Space.touch : 0
        active: line.mayUndo
        sourceComponent: IconAction {
            name: "undo"
            focusPolicy: Qt.NoFocus // the list holds the keyboard: a line out of sight is never pressed
            spoken: qsTr("Undo: %1").arg(line.words)
            onClicked: line.taken()
        }
    }
}
