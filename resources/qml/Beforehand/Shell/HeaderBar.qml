import QtQuick
import QtQuick.Layouts

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The time, which service this is, how it goes, how often it rang, and who is at the screen.
Item {
    id: bar

    required property Screens screens
    property bool compact: false

    readonly property Header shown: screens.header
    readonly property Preferences preferences: screens.preferences
    readonly property string covers: shown.covers === 1 ? qsTr("1 cover") : qsTr("%1 covers").arg(shown.covers)

    implicitHeight: Math.max(56, line.implicitHeight + Space.gap)

    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Space.hairline
        color: Theme.line
    }

    RowLayout {
        id: line

        anchors.fill: parent
        anchors.leftMargin: Space.wide - Space.unit
        anchors.rightMargin: Space.wide - Space.unit
        spacing: Space.pad

        PlainText {
            text: bar.shown.clock
            font.pixelSize: Type.title * 1.08
            font.weight: Type.strong
            Accessible.ignored: false
            Accessible.role: Accessible.Clock
            Accessible.name: bar.shown.clock
        }

        PlainText {
            Layout.fillWidth: true
            Layout.leftMargin: Space.gap
            Layout.minimumWidth: 0
            text: bar.shown.covers < 0 ? bar.shown.service : [bar.shown.service, bar.covers].join("  ·  ")
            color: Theme.inkSoft
        }

        Chip {
            visible: bar.shown.demo !== ""
            label: bar.shown.demo
            size: Type.tiny
        }

        Row {
            spacing: Space.gap
            visible: bar.shown.share >= 0
            Accessible.role: Accessible.StaticText
            Accessible.name: share.text

            Meter {
                anchors.verticalCenter: parent.verticalCenter
                visible: !bar.compact && bar.width > 1100 * Type.scale
                share: bar.shown.share
            }

            PlainText {
                id: share

                anchors.verticalCenter: parent.verticalCenter
                text: bar.compact ? qsTr("%1\u00a0%").arg(Math.round(bar.shown.share * 100)) : qsTr("%1\u00a0% before the ask").arg(Math.round(bar.shown.share * 100))
                color: Theme.keptInk
                font.weight: Type.strong
            }
        }

        Action {
            readonly property string unread: bar.screens.charge.shift.unread

            visible: unread !== ""
            Layout.maximumWidth: bar.width * 0.3
            tone: "filled"
            urgency: "soon"
            glyph: "log"
            words: bar.width < 900 * Type.scale ? "" : bar.compact || bar.width < 1200 * Type.scale ? qsTr("Left for you") : qsTr("Left for you: %1").arg(unread)
            spoken: qsTr("The shift before left %1. Read it").arg(unread)
            onClicked: bar.screens.charge.shift.look("left")
        }

        Action {
            tone: "quiet"
            soft: true
            glyph: bar.preferences.muted ? "mute" : "sound"
            words: bar.preferences.muted ? qsTr("Muted") : bar.compact ? String(bar.shown.sounds) : qsTr("%1 in 10 min").arg(bar.shown.sounds)
            spoken: bar.preferences.muted ? qsTr("Sound is muted. Turn it on") : qsTr("It rang %1 times in ten minutes. Mute").arg(bar.shown.sounds)
            onClicked: bar.preferences.mute(!bar.preferences.muted)
        }

        UndoMenu {
            visible: bar.screens.waiting.kiosk.on
            wordless: bar.compact
            log: bar.screens.log
        }

        WhoMenu {
            staff: bar.screens.staff
            shift: bar.screens.charge.shift
            Layout.maximumWidth: bar.width * 0.28
        }
    }
}
