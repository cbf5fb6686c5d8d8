pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Tokens

// The next guest: where to, how many, done. The name comes before the number, for those who give one.
Panel {
    id: panel

    required property NextGuest guest

    readonly property real room: width - 2 * (Space.wide - 4)
    readonly property real each: (room - 3 * Space.gap) / 4

    title: qsTr("Next guest")
    line: guest.destination === "" ? qsTr("Where to?") : qsTr("How many?")
    onClosed: guest.close()

    Grid {
        columns: 2
        spacing: Space.gap

        Repeater {
            model: panel.guest.stops

            Action {
                id: stop

                required property int index
                required property string name
                required property string route
                required property string vehicle

                readonly property bool chosen: panel.guest.destination === name

                width: (panel.room - Space.gap) / 2
                height: Math.max(64, both.implicitHeight + Space.snug)
                visible: panel.guest.destination === "" || chosen
                tone: chosen ? "filled" : "plain"
                words: ""
                spoken: vehicle === "" ? qsTr("%1, %2").arg(name).arg(route) : qsTr("%1, %2, next the %3").arg(name).arg(route).arg(vehicle)
                Accessible.role: Accessible.RadioButton
                Accessible.checkable: true
                Accessible.checked: chosen
                onClicked: panel.guest.choose(chosen ? "" : name)

                contentItem: Item {
                    Column {
                        id: both

                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.margins: Space.snug
                        anchors.verticalCenter: parent.verticalCenter

                        PlainText {
                            width: parent.width
                            text: stop.name
                            color: stop.inkNow
                            font.weight: Type.strong
                            font.pixelSize: Math.min(Type.body, 21 * Type.scale)
                        }

                        PlainText {
                            width: parent.width
                            text: stop.route
                            color: stop.chosen ? stop.inkNow : Theme.inkSoft
                            font.pixelSize: Type.tiny
                        }
                    }
                }
            }
        }
    }

    Field {
        id: called

        width: parent.width
        visible: panel.guest.destination !== ""
        name: qsTr("Name, if they like")
        maximumLength: 120
    }

    PlainText {
        width: parent.width
        visible: called.visible && called.text !== ""
        text: Promises.onBoard(panel.guest.called(called.text))
        color: Theme.inkSoft
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
                    panel.guest.arrive(index + 1, called.text);
                    called.clear();
                }
            }
        }
    }
}
