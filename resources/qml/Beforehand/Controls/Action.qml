import QtQuick
import QtQuick.Templates as T

import Beforehand.Tokens

// The only button. Its words are plain text; it has a role, a name and a press action, and works by keyboard.
T.AbstractButton {
    id: action

    required property string words
    property string glyph: ""
    property string tone: "plain" // plain: outlined; filled: the answer most likely; quiet: words only
    property string urgency: ""
    property string spoken: words
    property real textSize: Type.small
    property bool large: false
    property bool soft: false // not the thing to look at first
    property bool glyphLast: false
    property real corner: Space.radiusChip
    property int inset: Space.snug // between the words and the edge

    readonly property color fill: urgency !== "" ? Theme.urgency(urgency) : Theme.ink
    readonly property color inkOnIt: urgency !== "" ? Theme.onUrgency(urgency) : Theme.ground
    // Away from the words on it, so that they are read as well while a finger lies on it.
    readonly property color fillHeld: urgency !== "" && inkOnIt.hslLightness < 0.5 ? Qt.lighter(fill, 1.15) : Qt.darker(fill, 1.15)
    readonly property color inkNow: tone === "filled" ? inkOnIt : tone === "quiet" && urgency !== "" ? Theme.urgencyInk(urgency) : soft ? Theme.inkSoft : Theme.ink

    implicitHeight: Math.max(large ? Space.answer : Space.touch, content.implicitHeight + Space.gap)
    implicitWidth: Math.max(Space.touch, content.implicitWidth + 2 * inset)
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    opacity: enabled ? 1 : 0.5

    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.onPressAction: action.click()
    Keys.onReturnPressed: action.click()
    Keys.onEnterPressed: action.click()

    background: Rectangle {
        radius: action.corner
        color: action.tone === "filled" ? (action.down ? action.fillHeld : action.fill)
             : action.down ? Theme.pressed : action.hovered && action.tone !== "quiet" ? Theme.raised : "transparent"
        border.width: action.tone === "plain" ? Space.hairline : 0
        border.color: Theme.edge

        FocusRing {
            visible: action.visualFocus
            radius: action.corner + Space.focusRing + 1
        }
    }

    contentItem: Item {
        id: content

        readonly property real room: action.width - 2 * action.inset
        readonly property real iconRoom: picture.visible ? picture.width + (label.visible ? Space.gap : 0) : 0

        implicitWidth: iconRoom + (label.visible ? label.implicitWidth : 0)
        implicitHeight: Math.max(label.visible ? label.height : 0, picture.visible ? picture.height : 0)

        Row {
            anchors.centerIn: parent
            spacing: Space.gap
            layoutDirection: action.glyphLast !== action.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false

            Icon {
                id: picture

                anchors.verticalCenter: parent.verticalCenter
                name: action.glyph
                tint: action.inkNow
                size: action.textSize * 1.35
                visible: action.glyph !== ""
            }

            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, Math.max(0, content.room - content.iconRoom))
                text: action.words
                color: action.inkNow
                visible: action.words !== ""
                wrapMode: Text.Wrap
                maximumLineCount: 3
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                font.pixelSize: action.textSize
                font.weight: action.soft ? Type.regular : Type.strong
            }
        }
    }
}
