pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What stands behind a number: needs with what came of them, missed first, or facts, oldest first.
Drawer {
    id: drawer

    required property EvidenceRoom evidence

    signal tryWanted(string standard)

    title: evidence.title
    line: evidence.words
    onClosed: evidence.close()

    Action {
        id: change

        anchors.left: parent.left
        anchors.right: parent.right
        visible: drawer.evidence.standard !== ""
        glyph: "setup"
        words: qsTr("Try: due sooner or later")
        onClicked: drawer.tryWanted(drawer.evidence.standard)
    }

    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: change.visible ? change.height + Space.gap : 0
        clip: true
        model: drawer.evidence.rows
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        cacheBuffer: 0 // what is not in sight is not told
        activeFocusOnTab: true
        keyNavigationEnabled: true
        highlightMoveDuration: 0
        onActiveFocusChanged: {
            if (activeFocus && currentIndex < 0)
                currentIndex = Math.max(0, indexAt(1, contentY + 1));
        }
        Keys.onPressed: event => {
            const ways = new Map([[Qt.Key_Home, -count], [Qt.Key_End, count], [Qt.Key_PageUp, -8], [Qt.Key_PageDown, 8]]);
            if (ways.has(event.key)) {
                currentIndex = Math.max(0, Math.min(count - 1, currentIndex + ways.get(event.key)));
                event.accepted = true;
            }
        }
        section.property: "part"
        section.delegate: Heading {
            required property string section

            width: list.width
            height: implicitHeight + Space.pad
            level: 2
            text: section
        }
        Accessible.role: Accessible.List
        Accessible.name: drawer.title
        T.ScrollBar.vertical: ScrollMark {
            parent: list.parent
            x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
            y: list.y
            height: list.height
        }

        delegate: EvidenceLine {
            required property int index

            width: list.width
            onClicked: drawer.evidence.tellStory(index)
        }
    }

    TryAgain {
        anchors.centerIn: parent
        width: parent.width
        fault: drawer.evidence.fault
        onAgain: drawer.evidence.again()
    }
}
