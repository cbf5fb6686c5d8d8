pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// A day to go to, or a person to keep to.
Drawer {
    id: choice

    required property SpanRows rows

    signal picked(string key)

    LineList {
        id: list

        anchors.fill: parent
        spacing: Space.tight
        model: choice.rows
        reuseItems: true
        Accessible.role: Accessible.List
        Accessible.name: choice.title
        T.ScrollBar.vertical: ScrollMark {
            parent: list.parent
            x: list.LayoutMirroring.enabled ? -width - Space.tight : list.width + Space.tight
            y: list.y
            height: list.height
        }

        delegate: SpanLine {
            width: list.width
            onClicked: {
                choice.picked(key);
                choice.closed();
            }
        }
    }
}
