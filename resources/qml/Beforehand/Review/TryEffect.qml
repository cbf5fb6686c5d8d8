pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One standard before and after: each number as it was opens its facts, each with the change what would have come.
Item {
    id: line

    required property string key
    required property string name
    required property list<int> before
    required property list<int> after
    required property bool same
    required property list<string> measures

    readonly property real cell: width / Math.max(1, before.length)

    signal wasWanted(int place)
    signal wouldBeWanted(int place)

    implicitHeight: label.height + Space.gap + cells.height
    Accessible.role: Accessible.Grouping
    Accessible.name: name

    PlainText {
        id: label

        y: Space.gap
        width: parent.width
        text: line.name
        color: line.same ? Theme.inkSoft : Theme.ink
        wrapMode: Text.Wrap
        font.weight: Type.medium
    }

    Row {
        id: cells

        anchors.top: label.bottom
        width: parent.width

        Repeater {
            model: line.measures

            Row {
                id: numbers

                required property int index
                required property string modelData

                readonly property int was: line.before[index]
                readonly property int wouldBe: line.after[index]

                width: line.cell

                TryNumber {
                    many: numbers.was
                    soft: numbers.was === numbers.wouldBe
                    spoken: qsTr("%1: %2, as it was %3. Open the facts behind it").arg(line.name).arg(numbers.modelData).arg(many)
                    onClicked: line.wasWanted(numbers.index)
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !after.hidden
                    name: "forth"
                    tint: Theme.inkSoft
                    size: 12 * Type.scale
                    mirror: line.LayoutMirroring.enabled
                }

                TryNumber {
                    id: after

                    readonly property bool hidden: numbers.was === numbers.wouldBe

                    visible: !hidden
                    many: numbers.wouldBe
                    spoken: qsTr("%1: %2, with the change %3. List them").arg(line.name).arg(numbers.modelData).arg(many)
                    onClicked: line.wouldBeWanted(numbers.index)
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
