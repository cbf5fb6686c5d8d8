pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One measure: what it was before, what it is now, and whether that lies beyond all that was. Each number opens the
// facts behind it.
Item {
    id: line

    required property int index
    required property string key
    required property string name
    required property string meaning
    required property list<string> values
    required property string usual
    required property string outside // good, bad, above, below: beyond all of the others; "": among them

    required property list<string> columns
    required property real nameWidth
    required property real cell

    readonly property string now: values[values.length - 1] ?? ""

    signal valueTapped(int column)
    signal reached // a number here has the keyboard

    implicitHeight: Math.max(Space.touch, words.height + Space.gap)
    Accessible.role: Accessible.ListItem
    Accessible.name: outside !== "" ? qsTr("%1: %2, usually %3, unlike any of them").arg(name).arg(now).arg(usual) : qsTr("%1: %2, usually %3").arg(name).arg(now).arg(usual)
    Accessible.description: meaning

    Column {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        x: line.LayoutMirroring.enabled ? line.width - width : 0
        width: line.nameWidth - Space.gap
        spacing: 2

        PlainText {
            width: parent.width
            text: line.name
            wrapMode: Text.Wrap
            font.weight: Type.medium
        }

        PlainText {
            width: parent.width
            text: qsTr("usually %1").arg(line.usual)
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            font.pixelSize: Type.tiny
        }
    }

    Row {
        id: figures

        x: line.LayoutMirroring.enabled ? line.width - line.nameWidth - width : line.nameWidth
        height: line.height

        Repeater {
            model: line.values

            CompareValue {
                required property int index
                required property string modelData

                readonly property bool own: index === line.values.length - 1

                width: line.cell
                height: figures.height
                words: modelData
                soft: !own
                outside: own ? line.outside : ""
                spoken: qsTr("%1, %2: %3. Open the facts behind it").arg(line.name).arg(line.columns[index] ?? "").arg(modelData)
                onClicked: line.valueTapped(index)
                onActiveFocusChanged: {
                    if (activeFocus)
                        line.reached();
                }
            }
        }
    }

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }
}
