pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One measure: its name, which opens its meaning and stays in sight beside all of its values, each of which opens the
// facts behind it. The keyboard is on one of them at a time; where is the list's to say, so that no line is a stop of Tab.
Item {
    id: line

    required property string key
    required property string name
    required property string meaning
    required property list<string> values
    required property bool head

    required property list<string> columns // "" for the whole
    required property real nameWidth
    required property real cell
    required property real seen // how much of its width is in sight
    required property real passed // how far its values are moved out of sight, from the left
    property bool opened: false
    property int at: 0 // where the keyboard is, if it is on this line: 0 on the name, 1 on the first value

    readonly property bool alone: values.length === 1
    readonly property real valueWidth: 230 * Sizes.em
    readonly property bool besides: alone && !head && width - nameWidth - valueWidth > 380 * Sizes.em

    readonly property real least: Math.max(Space.touch, title.implicitHeight, besides ? beside.implicitHeight + Space.gap : 0)
    readonly property real tall: Math.max(least, figures.implicitHeight)
    readonly property Item held: at === 0 ? title : each.itemAt(at - 1)

    signal nameTapped
    signal valueTapped(int column)

    function press(): void {
        (held as Action)?.click();
    }

    implicitHeight: tall + (meant.visible ? meant.height + Space.gap : 0)
    Accessible.role: Accessible.ListItem
    Accessible.name: activeFocus && at > 0 ? (held as Action)?.spoken ?? "" : [name, ...values].join(", ")

    Rectangle {
        x: title.x
        z: 1
        width: line.nameWidth
        height: line.tall
        visible: line.seen < line.width
        color: Theme.surface
    }

    Action {
        id: title

        x: line.passed + (line.LayoutMirroring.enabled ? line.seen - width : 0)
        z: 1
        width: line.nameWidth
        height: line.tall
        visible: line.name !== ""
        enabled: !line.head
        opacity: 1
        tone: "quiet"
        focusPolicy: Qt.NoFocus
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
            id: each

            model: line.values

            Action {
                required property int index
                required property string modelData

                readonly property string named: [line.name, line.columns[index] ?? ""].filter(part => part !== "").join(", ")

                anchors.verticalCenter: parent?.verticalCenter
                width: line.alone ? line.valueWidth : line.cell
                height: Math.max(line.least, implicitHeight)
                tone: "quiet"
                focusPolicy: Qt.NoFocus
                soft: line.head || modelData === "–"
                enabled: !line.head && modelData !== "–"
                opacity: 1
                words: modelData
                spoken: line.head ? modelData : (enabled ? qsTr("%1: %2. Open the facts behind it") : qsTr("%1: %2")).arg(named).arg(modelData)
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

        x: line.passed + (line.LayoutMirroring.enabled ? line.seen - width - Space.gap : Space.gap)
        y: line.tall
        width: Math.min(line.seen - 2 * Space.gap, 640 * Sizes.em)
        visible: line.opened && !line.besides
        text: line.meaning
        color: Theme.inkSoft
        wrapMode: Text.Wrap
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        z: 1
        height: Space.hairline
        color: Theme.line
    }

    Item {
        x: line.held === title ? title.x : figures.x + (line.held?.x ?? 0)
        z: 2
        width: line.held?.width ?? 0
        height: line.tall
        visible: line.activeFocus

        FocusRing { anchors.margins: 0 }
    }
}
