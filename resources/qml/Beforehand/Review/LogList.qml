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

    readonly property real dayHeight: 4 * Math.ceil((Type.body * 1.3 + Space.gap) / 4)
    readonly property real lineHeight: 4 * Math.ceil(Math.max(Space.touch, 2.5 * Type.small + Space.gap) / 4)

    function goTo(row: int): void {
        if (row < 0)
            return;
        cancelFlick();
        currentIndex = activeFocus ? row : -1;
        positionViewAtIndex(row, ListView.Beginning);
    }

    function step(by: int): void {
        const row = Math.max(0, Math.min(count - 1, Math.max(0, currentIndex) + by));
        if (Math.abs(by) > 1)
            goTo(row);
        currentIndex = row;
        reveal();
    }

    // Bring the current line out from under the day and into sight; give whether it was there.
    function reveal(): bool {
        if (currentItem === null)
            return false;
        const lowest = currentItem.y - dayHeight;
        const highest = currentItem.y + lineHeight - height;
        const seen = contentY <= lowest + 1 && contentY >= highest - 1;
        if (!seen)
            contentY = contentY > lowest ? lowest : highest;
        return seen;
    }

    // Only what is in sight is undone; what is not, is brought there first.
    function undo(): void {
        const line = currentItem as LogFactLine;
        if (reveal() && line.mayUndo)
            log.undo(currentIndex);
    }

    readonly property int page: Math.max(1, Math.floor(height / lineHeight) - 2)

    clip: true
    model: log.lines
    currentIndex: -1
    reuseItems: true
    cacheBuffer: lineHeight * 8
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: false
    highlightFollowsCurrentItem: false // it would stop under the day
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Log")
    onActiveFocusChanged: {
        if (activeFocus && currentIndex < 0)
            currentIndex = Math.max(0, indexAt(1, contentY + lineHeight));
    }
    Keys.onReturnPressed: log.open(currentIndex)
    Keys.onEnterPressed: log.open(currentIndex)
    Keys.onPressed: event => {
        const ways = new Map([[Qt.Key_Up, -1], [Qt.Key_Down, 1], [Qt.Key_Home, -count], [Qt.Key_End, count], [Qt.Key_PageUp, -page], [Qt.Key_PageDown, page]]);
        if (ways.has(event.key)) {
            step(ways.get(event.key));
            event.accepted = true;
        } else if (event.key === Qt.Key_Delete && !event.isAutoRepeat) {
            undo();
            event.accepted = true;
        }
    }

    section.property: "day"
    section.labelPositioning: ViewSection.InlineLabels | ViewSection.CurrentLabelAtStart
    section.delegate: Rectangle {
        id: day

        required property string section

        width: list.width
        height: list.dayHeight
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
