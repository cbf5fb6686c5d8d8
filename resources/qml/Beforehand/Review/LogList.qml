pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The lines, newest first, as many as there are. All are of one height, told or not, so that none ever jumps; and that
// height is a multiple of four, because a million of them reach where the renderer's numbers go by fours.
ListView {
    id: list

    objectName: "logList"

    required property LogSearch log

    readonly property real lineHeight: 4 * Math.ceil(Math.max(Space.touch, 2.5 * Type.small + Space.gap) / 4)

    function goTo(row: int): void {
        if (row < 0)
            return;
        cancelFlick();
        currentIndex = activeFocus ? row : -1;
        positionViewAtIndex(row, ListView.Beginning);
    }

    function step(by: int): void {
        goTo(Math.max(0, Math.min(count - 1, Math.max(0, currentIndex) + by)));
    }

    readonly property int page: Math.max(1, Math.floor(height / lineHeight) - 2)

    clip: true
    model: log.lines
    currentIndex: -1
    reuseItems: true
    cacheBuffer: lineHeight * 8
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Log")
    onActiveFocusChanged: {
        if (activeFocus && currentIndex < 0)
            currentIndex = Math.max(0, indexAt(1, contentY + lineHeight));
    }
    Keys.onReturnPressed: log.open(currentIndex)
    Keys.onEnterPressed: log.open(currentIndex)
    Keys.onPressed: event => {
        const ways = new Map([[Qt.Key_Home, -count], [Qt.Key_End, count], [Qt.Key_PageUp, -page], [Qt.Key_PageDown, page]]);
        if (ways.has(event.key)) {
            step(ways.get(event.key));
            event.accepted = true;
        }
    }

    section.property: "day"
    section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
    section.delegate: Rectangle {
        id: day

        required property string section

        width: list.width
        height: 4 * Math.ceil((Type.body * 1.3 + Space.gap) / 4)
        color: Theme.ground

        Heading {
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            level: 2
            text: day.section
        }
    }

    T.ScrollBar.vertical: ScrollMark {
        parent: list.parent
        x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
        y: list.y
        height: list.height
        minimumSize: 0.05
    }

    delegate: LogFactLine {
        width: list.width
        height: list.lineHeight
        undoing: list.log.undoing
        current: ListView.isCurrentItem && list.activeFocus
        onOpened: list.log.open(index)
        onTaken: list.log.undo(index)
    }
}
