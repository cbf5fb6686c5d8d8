import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// The marks on a table's rim: late, two parties, chosen. Each says by its shape what its colour says.
Item {
    id: marks

    required property bool late
    required property int parties
    required property bool picked
    required property bool ringed // chosen, aimed at, or where the keyboard is
    required property real corner

    readonly property real across: Math.max(12, Math.min(20 * Type.scale, Math.min(width, height) * 0.42))

    FocusRing {
        visible: marks.ringed
        z: 0 // the marks lie on it
        radius: marks.corner + Space.focusRing + 1
    }

    Rectangle {
        visible: marks.late
        x: marks.width - width * 0.7
        y: -height * 0.3
        width: marks.across
        height: marks.across
        radius: marks.across / 2
        color: Theme.late

        PlainText {
            anchors.centerIn: parent
            text: "!"
            color: Theme.inkOnFill
            font.pixelSize: marks.across * 0.7
            font.weight: Font.Bold
        }
    }

    Rectangle {
        visible: marks.parties > 1
        x: -Space.gap
        y: -height * 0.4
        width: claims.implicitWidth + Space.gap
        height: marks.across
        radius: marks.across / 2
        color: Theme.askedFirst

        PlainText {
            id: claims

            anchors.centerIn: parent
            text: qsTr("%1 parties").arg(marks.parties)
            color: Theme.inkOnFill
            font.pixelSize: Math.min(Type.tiny, marks.across * 0.7)
            font.weight: Type.strong
        }
    }

    Rectangle {
        visible: marks.picked
        x: -width * 0.3
        y: marks.height - height * 0.7
        width: marks.across
        height: marks.across
        radius: marks.across / 2
        color: Theme.ink

        Icon {
            anchors.centerIn: parent
            name: "done"
            tint: Theme.ground
            size: marks.across * 0.8
        }
    }
}
