pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Everybody on the list; one taps one's own name.
FocusScope {
    id: signIn

    required property AtTheScreen staff
    required property string venue

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Flickable {
        anchors.fill: parent
        contentHeight: column.height + 2 * Space.section
        contentWidth: width
        clip: true

        Column {
            id: column

            x: (parent.width - width) / 2
            y: Math.max(Space.section, (signIn.height - height) / 3)
            width: Math.min(signIn.width - 2 * Space.wide, 920 * Type.scale)
            spacing: Space.wide

            PlainText {
                width: parent.width
                text: signIn.venue
                color: Theme.inkSoft
                horizontalAlignment: Text.AlignHCenter
            }

            Heading {
                width: parent.width
                text: qsTr("Who are you?")
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: Type.display
            }

            Flow {
                id: cards

                readonly property int across: Math.max(1, Math.floor((width + Space.snug) / (216 * Type.scale + Space.snug)))
                readonly property real each: (width - (across - 1) * Space.snug) / across

                width: parent.width
                spacing: Space.snug

                Repeater {
                    model: signIn.staff.rows

                    StaffCard {
                        required property string key

                        width: cards.each
                        onClicked: signIn.staff.signIn(key)
                    }
                }
            }

            Action {
                anchors.horizontalCenter: parent.horizontalCenter
                tone: "quiet"
                words: qsTr("Just look at the floor")
                onClicked: signIn.staff.ask(false)
            }
        }
    }
}
