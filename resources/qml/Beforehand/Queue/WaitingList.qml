pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The line, in the order in which they came. One of them may be open.
FocusScope {
    id: view

    required property QueueRoom queue
    required property real now

    property string opened: ""
    property string part: "" // quote, seat, more

    signal floorWanted

    function open(party: string, part: string): void {
        const again = opened === party && view.part === part;
        opened = again ? "" : party;
        view.part = again ? "" : part;
        queue.lookAt(opened);
        if (part === "seat" && !again)
            queue.seating.start(party);
        else
            queue.seating.stop();
    }

    Keys.onEscapePressed: open(opened, part)

    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Space.wide
        visible: view.queue.rows.count === 0
        spacing: Space.pad

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: "happy"
            tint: Theme.kept
            size: 48 * Type.scale
        }

        PlainText {
            width: parent.width
            text: qsTr("Nobody waits.\nOpen the door for the next.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            font.pixelSize: Type.body
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.rightMargin: bar.visible ? bar.width + Space.unit : 0
        visible: view.queue.rows.count > 0
        clip: true
        focus: true
        reuseItems: true
        spacing: Space.gap
        model: view.queue.rows
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Who waits")
        T.ScrollBar.vertical: ScrollMark {
            id: bar

            parent: view
            x: LayoutMirroring.enabled ? 0 : view.width - width
            y: list.y
            height: list.height
        }

        // What was opened is seen whole, as far as it goes in.
        function reveal(index: int): void {
            positionViewAtIndex(index, ListView.Contain);
        }

        delegate: WaitingLine {
            width: list.width
            onHeightChanged: {
                if (part !== "")
                    Qt.callLater(list.reveal, index);
            }
            queue: view.queue
            now: view.now
            part: view.opened === key ? view.part : ""
            onPartWanted: part => view.open(key, part)
            onFloorWanted: view.floorWanted()
        }
    }
}
