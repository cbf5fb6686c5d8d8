import QtQuick

// Lines that the keyboard goes through: one stop of Tab, then arrow by arrow, by the page, and to either end. The line
// that it is on is always in sight, however quickly keys come; that line shows where the keyboard is.
ListView {
    id: lines

    readonly property int page: 8 // lines

    function step(by: int): void {
        if (count > 0)
            currentIndex = Math.max(0, Math.min(count - 1, Math.max(0, currentIndex) + by));
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    currentIndex: -1
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    onActiveFocusChanged: {
        const y = currentItem?.y ?? -1;
        if (activeFocus && (currentIndex < 0 || y + (currentItem?.height ?? 0) <= contentY || y >= contentY + height))
            currentIndex = Math.max(0, indexAt(contentX + 1, contentY + 1));
    }
    onCurrentIndexChanged: {
        if (activeFocus)
            positionViewAtIndex(currentIndex, ListView.Contain); // now, not with the next frame
    }
    Keys.onPressed: event => {
        const ways = new Map([[Qt.Key_Home, -count], [Qt.Key_End, count], [Qt.Key_PageUp, -page], [Qt.Key_PageDown, page]]);
        if (ways.has(event.key)) {
            step(ways.get(event.key));
            event.accepted = true;
        }
    }
}
