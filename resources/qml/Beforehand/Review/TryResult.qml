pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// What would have come of it, in words, the way to make it so, and before and after.
Card {
    id: card

    required property TryRoom trying

    signal signInWanted

    readonly property real inner: width - 2 * Space.pad

    visible: trying.overWords !== ""
    implicitHeight: visible ? column.height + 2 * Space.pad : 0
    color: Theme.sunken

    Column {
        id: column

        x: Space.pad
        y: Space.pad
        width: card.inner
        spacing: Space.snug

        PlainText {
            width: parent.width
            text: card.trying.overWords
            color: Theme.inkSoft
            wrapMode: Text.Wrap
        }

        PlainText {
            objectName: "tryWords"
            width: parent.width
            visible: text !== ""
            text: card.trying.words
            wrapMode: Text.Wrap
            font.pixelSize: Type.body
            font.weight: Type.medium
            Accessible.ignored: false
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Action {
            objectName: "adopt"
            visible: card.trying.wasTried && !card.trying.needsManager
            enabled: card.trying.canAdopt
            large: true
            tone: "filled"
            urgency: "soon"
            glyph: "done"
            words: qsTr("Adopt this from now on")
            textSize: Type.body
            onClicked: card.trying.adopt()
        }

        PlainText {
            width: parent.width
            visible: text !== ""
            text: card.trying.adopted ? qsTr("Adopted: it holds from now on. The venue file on disk is as it was; a start that names a file takes the standards of the file again.")
                : card.trying.wasTried ? card.trying.whyNot : ""
            color: card.trying.adopted ? Theme.keptInk : Theme.inkSoft
            wrapMode: Text.Wrap
            Accessible.ignored: false
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }

        Action {
            objectName: "signIn"
            visible: card.trying.wasTried && card.trying.needsManager
            large: true
            glyph: "person"
            words: qsTr("Sign in as a manager")
            textSize: Type.body
            onClicked: card.signInWanted()
        }

        TryTable {
            width: parent.width
            visible: card.trying.effects.rows.count > 0
            effects: card.trying.effects
        }

        PlainText {
            width: parent.width
            visible: card.trying.wasTried
            text: qsTr("Counted with what staff and guests did then. What they would have done otherwise, nobody knows.")
            color: Theme.inkSoft
            wrapMode: Text.Wrap
            font.pixelSize: Type.tiny
        }
    }
}
