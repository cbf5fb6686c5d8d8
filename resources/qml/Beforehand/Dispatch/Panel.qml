pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Tokens

// Something open at the side: its title, the way out, and what it holds, which may be longer than the screen.
FocusScope {
    id: panel

    required property string title
    property string line: ""
    property string urgency: ""
    default property alias parts: column.data

    signal closed

    Accessible.role: Accessible.Pane
    Accessible.name: title
    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        radius: Space.radiusCard
        color: Theme.surface
        border.width: panel.urgency === "" ? Space.hairline : Space.ring
        border.color: panel.urgency === "" ? Theme.edge : Theme.urgency(panel.urgency)
    }

    RowLayout {
        id: head

        x: Space.wide - 4
        y: Space.snug
        width: panel.width - x - Space.snug
        spacing: Space.gap

        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            spacing: 0

            Heading {
                Layout.fillWidth: true
                text: panel.title
                font.pixelSize: Math.min(Type.title, 28 * Type.scale)
                font.weight: Type.strong
            }

            PlainText {
                Layout.fillWidth: true
                visible: panel.line !== ""
                text: panel.line
                color: Theme.inkSoft
            }
        }

        IconAction {
            Layout.alignment: Qt.AlignTop
            name: "close"
            spoken: qsTr("Close %1").arg(panel.title)
            onClicked: panel.closed()
        }
    }

    Flickable {
        id: flick

        anchors.fill: parent
        anchors.topMargin: head.y + head.height + Space.snug
        anchors.bottomMargin: Space.snug
        contentHeight: column.height
        contentWidth: width
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: column

            x: Space.wide - 4
            width: flick.width - 2 * x
            spacing: Space.snug
        }
    }
}
