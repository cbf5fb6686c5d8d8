pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The next guest: where to, how many, done. The name comes before the number, for those who give one.
Panel {
    id: panel

    required property NextGuest guest

    readonly property real each: (width - 2 * (Space.wide - 4) - 3 * Space.gap) / 4

    title: qsTr("Next guest")
    line: guest.destination === "" ? qsTr("Where to?") : qsTr("How many?")
    onClosed: guest.close()

    Repeater {
        model: panel.guest.stops

        Action {
            id: stop

            required property int index
            required property string name
            required property string route
            required property string vehicle

            readonly property bool chosen: panel.guest.destination === name

            width: (panel.width - 2 * (Space.wide - 4))
            visible: panel.guest.destination === "" || chosen
            large: true
            tone: chosen ? "filled" : "plain"
            words: ""
            spoken: vehicle === "" ? qsTr("%1, %2").arg(name).arg(route) : qsTr("%1, %2, next the %3").arg(name).arg(route).arg(vehicle)
            Accessible.role: Accessible.RadioButton
            Accessible.checked: chosen
            onClicked: panel.guest.choose(chosen ? "" : name)

            contentItem: Item {
                PlainText {
                    anchors.left: parent.left
                    anchors.leftMargin: Space.pad
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width * 0.55
                    text: stop.name
                    color: stop.inkNow
                    font.weight: Type.strong
                    font.pixelSize: Math.min(Type.body, 21 * Type.scale)
                }

                PlainText {
                    anchors.right: parent.right
                    anchors.rightMargin: Space.pad
                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width * 0.36)
                    text: stop.route
                    color: stop.chosen ? stop.inkNow : Theme.inkSoft
                    horizontalAlignment: Text.AlignRight
                }
            }
        }
    }

    Field {
        id: name

        width: parent.width
        visible: panel.guest.destination !== ""
        name: qsTr("Name, if they like")
        maximumLength: 120
    }

    Grid {
        columns: 4
        spacing: Space.gap
        visible: panel.guest.destination !== ""

        Repeater {
            model: 12

            Action {
                required property int index

                width: panel.each
                height: Math.max(64, implicitHeight)
                words: String(index + 1)
                spoken: qsTr("%1 guests").arg(index + 1)
                textSize: Type.title
                onClicked: {
                    panel.guest.arrive(index + 1, name.text);
                    name.clear();
                }
            }
        }
    }
}
