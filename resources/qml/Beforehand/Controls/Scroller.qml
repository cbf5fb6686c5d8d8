import QtQuick
import QtQuick.Templates as T
import QtQuick.Window

import Beforehand.Tokens

// A page that scrolls up and down, marks beside it how far, and follows the keyboard.
Flickable {
    id: page

    readonly property bool mirrored: LayoutMirroring.enabled
    readonly property Item focused: Window.activeFocusItem

    // Bring into sight where the keyboard is.
    function follow(): void {
        let item = focused;
        while (item !== null && item !== contentItem)
            item = item.parent;
        if (item === null)
            return;
        const top = focused.mapToItem(contentItem, 0, 0).y - Space.gap;
        const bottom = top + focused.height + 2 * Space.gap;
        if (bottom > contentY + height)
            contentY = Math.min(bottom, contentHeight) - height;
        if (top < contentY)
            contentY = Math.max(0, top);
    }

    contentWidth: width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    onFocusedChanged: Qt.callLater(page.follow)
    T.ScrollBar.vertical: ScrollMark {
        parent: page.parent
        x: page.x + (page.mirrored ? -width - Space.tight : page.width + Space.tight)
        y: page.y
        height: page.height
    }
}
