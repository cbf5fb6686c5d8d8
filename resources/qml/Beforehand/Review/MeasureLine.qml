pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One measure: its name, which opens its meaning, and its values, each of which opens the facts behind it.
Item {
    id: line

    required property string key
    required property string name
    required property string meaning
    required property list<string> values
    required property bool head

    required property real nameWidth
    required property real cell
    property bool opened: false

    readonly property bool alone: values.length === 1
    readonly property real valueWidth: 230 * Sizes.em
    readonly property bool besides: alone && !head && width - nameWidth - valueWidth > 380 * Sizes.em

    readonly property real tall: Math.max(Space.touch, title.implicitHeight, besides ? beside.implicitHeight + Space.gap : 0)

    signal nameTapped
    signal valueTapped(int column)

    implicitHeight: tall + (meant.visible ? meant.height + Space.gap : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: [name, ...values].join(", ")

    Action {
        id: title

        x: line.LayoutMirroring.enabled ? line.width - width : 0
        width: line.nameWidth
        height: line.tall
        visible: line.name !== ""
        enabled: !line.head
        opacity: 1
        tone: "quiet"
        words: line.name
        Accessible.description: line.meaning

        contentItem: Item {
            implicitHeight: label.implicitHeight

            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                x: Space.gap
                width: parent.width - 2 * Space.gap
                text: line.name
                color: line.head ? Theme.inkSoft : Theme.ink
                wrapMode: Text.Wrap
                font.weight: line.head ? Type.regular : Type.medium
            }
        }
        onClicked: line.nameTapped()
    }

    Row {
        id: figures

        x: line.LayoutMirroring.enabled ? line.width - line.nameWidth - width : line.nameWidth
        height: line.tall

        Repeater {
            model: line.values

            Action {
                required property int index
                required property string modelData

                width: line.alone ? line.valueWidth : line.cell
                height: figures.height
                tone: "quiet"
                soft: line.head || modelData === "–"
                enabled: !line.head && modelData !== "–"
                opacity: 1
                words: modelData
                spoken: line.head ? modelData : qsTr("%1: %2. Open the facts behind it").arg(line.name).arg(modelData)
                onClicked: line.valueTapped(index)
            }
        }
    }

    // Beside its one value there is room for the meaning; below several, when it is asked for.
    PlainText {
        id: beside

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: line.nameWidth + line.valueWidth + Space.pad
        anchors.rightMargin: Space.pad
        height: line.tall
        visible: line.besides
        text: line.meaning
        color: Theme.inkSoft
        wrapMode: Text.Wrap
        font.pixelSize: Type.tiny
    }

    PlainText {
        id: meant

        x: Space.gap
        y: line.tall
        width: Math.min(line.width - 2 * Space.gap, 640 * Sizes.em)
        visible: line.opened && !line.besides
        text: line.meaning
        color: Theme.inkSoft
        wrapMode: Text.Wrap
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }
}
