pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// A party's or a table's whole story on one page, over whatever it was opened from.
FocusScope {
    id: view

    objectName: "storyView"

    required property StoryRoom story

    readonly property real em: Type.small / 15
    readonly property real column: Math.min(width - 2 * Space.pad, 860 * em)

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Story: %1").arg(story.title)
    Keys.onEscapePressed: story.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.ground

        // What lies below is not tapped through it.
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds }

        WheelHandler {}
    }

    Item {
        id: head

        anchors.horizontalCenter: parent.horizontalCenter
        y: Space.pad
        width: view.column
        height: Math.max(out.height, title.y + title.height + words.height)

        IconAction {
            id: out

            x: view.LayoutMirroring.enabled ? parent.width - width : 0
            focus: true
            name: "back"
            rotation: view.LayoutMirroring.enabled ? 180 : 0
            spoken: qsTr("Back")
            onClicked: view.story.close()
        }

        Heading {
            id: title

            anchors.left: parent.left
            anchors.leftMargin: out.width + Space.gap
            anchors.right: parent.right
            anchors.rightMargin: whole.visible ? whole.width + Space.gap : 0
            y: Math.max(0, (out.height - height) / 2)
            text: view.story.title
            wrapMode: Text.Wrap
            font.weight: Type.strong
        }

        PlainText {
            id: words

            anchors.left: title.left
            anchors.right: parent.right
            anchors.top: title.bottom
            text: view.story.words
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }

        Action {
            id: whole

            x: view.LayoutMirroring.enabled ? 0 : parent.width - width
            width: Math.ceil(implicitWidth) + 1
            visible: view.story.table !== ""
            words: qsTr("Whole table")
            spoken: qsTr("The whole story of table %1").arg(view.story.table)
            glyph: "story"
            onClicked: view.story.openTable()
        }
    }

    LineList {
        id: list

        anchors.horizontalCenter: parent.horizontalCenter
        anchors.top: head.bottom
        anchors.topMargin: Space.pad
        anchors.bottom: parent.bottom
        width: view.column
        model: view.story.rows
        bottomMargin: Space.wide
        section.property: "chapter"
        section.delegate: Heading {
            required property string section

            width: list.width
            height: section === "" ? 0 : implicitHeight + Space.wide
            visible: section !== ""
            verticalAlignment: Text.AlignVCenter
            text: section
            font.pixelSize: Type.body
            font.weight: Type.strong
        }
        Accessible.role: Accessible.List
        Accessible.name: view.story.title
        T.ScrollBar.vertical: ScrollMark {
            parent: view
            x: list.x + list.width + (view.LayoutMirroring.enabled ? -list.width - width - Space.tight : Space.tight)
            y: list.y
            height: list.height
        }

        delegate: StoryLine { width: list.width }
    }
}
