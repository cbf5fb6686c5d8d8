import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// Something open at the side, over the page: its title, the way out, and what it holds.
FocusScope {
    id: drawer

    objectName: "drawer"

    required property string title
    required property bool narrow
    property string line: ""
    property real usual: 480 * Sizes.em
    default property alias parts: content.data

    signal closed

    // Once what it holds is another, and whoever had the keyboard there is gone.
    function comeIn(reason: int): void {
        out.forceActiveFocus(reason);
    }

    focus: true
    Keys.onEscapePressed: closed()

    Rectangle {
        anchors.fill: parent
        color: Theme.scrim

        TapHandler {
            gesturePolicy: TapHandler.WithinBounds
            onTapped: drawer.closed()
        }

        WheelHandler {}
    }

    Rectangle {
        x: drawer.LayoutMirroring.enabled ? 0 : drawer.width - width
        width: drawer.narrow ? drawer.width : Math.min(drawer.width, drawer.usual)
        height: drawer.height
        color: Theme.surface
        Accessible.role: Accessible.Pane
        Accessible.name: drawer.title

        // What lies below is not tapped through it.
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }

        Heading {
            id: title

            anchors.left: parent.left
            anchors.right: out.left
            anchors.leftMargin: Space.wide
            anchors.rightMargin: Space.gap
            y: Space.pad + Math.max(0, (out.height - height) / 2)
            text: drawer.title
            wrapMode: Text.Wrap
            font.pixelSize: text.length > 40 ? Type.body : Type.title
            font.weight: Type.strong
        }

        PlainText {
            id: line

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Space.wide
            anchors.rightMargin: Space.wide
            y: Math.max(title.y + title.height, out.y + out.height)
            visible: text !== ""
            text: drawer.line
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        IconAction {
            id: out

            anchors.right: parent.right
            anchors.rightMargin: Space.gap
            y: Space.pad
            focus: true
            name: "close"
            spoken: qsTr("Close %1").arg(drawer.title)
            onClicked: drawer.closed()
        }

        Item {
            id: content

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.margins: Space.pad
            anchors.leftMargin: Space.wide
            anchors.topMargin: line.y + (line.visible ? line.implicitHeight : 0) + Space.pad
        }
    }
}
