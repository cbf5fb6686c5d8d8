import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Queue
import Beforehand.Rail
import Beforehand.Tokens

// The time, how the stop stands, how promises go, and the next guest; of a past moment the time is said elsewhere.
Item {
    id: head

    required property DispatchRoom dispatch
    required property Header shown
    required property real now
    default property alias more: extras.data

    readonly property bool stacked: width < 860 * Type.scale // the words have a row of their own
    readonly property rect words: Qt.rect(line1.x + standing.x, line1.y + standing.y, standing.width, standing.height)

    readonly property string line: [
        shown.venue,
        dispatch.guests === 0 ? qsTr("nobody waits") : dispatch.guests === 1 ? qsTr("1 person waiting") : qsTr("%1 people waiting").arg(dispatch.guests),
        dispatch.guests === 0 ? "" : qsTr("longest %1").arg(Waits.minutesSince(dispatch.longest, now))
    ].filter(part => part !== "").join("  ·  ")
    readonly property string score: Promises.score(dispatch.kept, dispatch.renewed, dispatch.broken)

    implicitHeight: Math.max(line1.implicitHeight, dispatch.past ? 0 : Space.answer) + 2 * Space.snug

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }

    GridLayout {
        id: line1

        anchors.fill: parent
        anchors.leftMargin: Math.min(Space.section, head.width / 40)
        anchors.rightMargin: Math.min(Space.section, head.width / 40)
        columns: 6
        columnSpacing: Space.pad
        rowSpacing: Space.unit

        PlainText {
            Layout.row: 0
            Layout.column: 0
            visible: !head.dispatch.past
            text: head.shown.clock
            font.pixelSize: Type.display
            font.weight: Type.strong
            Accessible.ignored: false
            Accessible.role: Accessible.Clock
            Accessible.name: text
        }

        ColumnLayout {
            id: standing

            Layout.row: head.stacked ? 1 : 0
            Layout.column: head.stacked ? 0 : 1
            Layout.columnSpan: head.stacked ? 6 : 1
            Layout.fillWidth: true
            Layout.minimumWidth: 0
            Layout.leftMargin: head.stacked || head.dispatch.past ? 0 : Space.pad
            spacing: 0

            PlainText {
                Layout.fillWidth: true
                text: head.line
                color: Theme.inkSoft
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                font.pixelSize: head.stacked ? Type.small : Math.min(Type.small, head.width / 54)
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }

            PlainText {
                Layout.fillWidth: true
                visible: text !== ""
                text: head.score
                color: head.dispatch.broken === 0 ? Theme.keptInk : Theme.ink
                wrapMode: Text.Wrap
                maximumLineCount: 2
                elide: Text.ElideRight
                font.pixelSize: head.stacked ? Type.small : Math.min(Type.small, head.width / 54)
                font.weight: Type.medium
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }

        Item {
            Layout.row: 0
            Layout.column: 2
            Layout.fillWidth: head.stacked
        }

        Chip {
            Layout.row: 0
            Layout.column: 3
            visible: head.shown.demo !== ""
            label: head.shown.demo
            size: Type.tiny
        }

        Row {
            id: extras

            Layout.row: 0
            Layout.column: 4
            spacing: Space.gap
        }

        Action {
            objectName: "nextGuest"
            visible: !head.dispatch.past
            Layout.row: 0
            Layout.column: 5
            Layout.minimumWidth: implicitWidth
            Layout.preferredWidth: Math.max(implicitWidth, Math.min(250 * Type.scale, head.width * 0.14))
            large: true
            tone: "filled"
            glyph: "plus"
            words: qsTr("Next guest")
            textSize: Math.min(Type.body, 22 * Type.scale)
            inset: head.width > 900 ? Space.wide : Space.snug
            onClicked: head.dispatch.guest.begin()
        }
    }
}
