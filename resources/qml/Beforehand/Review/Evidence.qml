pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The facts behind a number, oldest first.
Drawer {
    id: drawer

    required property EvidenceRoom evidence

    title: evidence.title
    line: evidence.words
    onClosed: evidence.close()

    ListView {
        id: list

        anchors.fill: parent
        clip: true
        model: drawer.evidence.rows
        boundsBehavior: Flickable.StopAtBounds
        reuseItems: true
        activeFocusOnTab: true
        section.property: "day"
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
            width: list.width
            onTold: drawer.evidence.tellStory(key)
        }
    }
}
