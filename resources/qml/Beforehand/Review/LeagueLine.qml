import QtQuick

import Beforehand.Controls
import Beforehand.Tokens

// One standard of the league. A tap opens the facts behind it.
Action {
    id: line

    required property int index
    required property string key
    required property string name
    required property real share
    required property string shareWords
    required property bool slipping
    required property list<real> bins
    required property real medianAt
    required property real worstAt
    required property string spread
    required property int asked
    required property int never
    required property int count
    required spoken

    required property list<real> columns
    required property real figuresWidth // the widest there is, so that all bars are of one length
    required property real lineHeight
    property real inside: 0

    readonly property real room: width - 2 * inside
    readonly property color tint: slipping ? Theme.late : Theme.kept

    signal askedWanted
    signal neverWanted

    words: ""
    tone: "quiet"
    implicitHeight: Math.max(lineHeight, label.implicitHeight + Space.gap, minutes.implicitHeight + Space.gap)
    Accessible.role: Accessible.ListItem

    contentItem: Item {
        Row {
            x: line.inside
            width: line.room
            height: parent.height
            layoutDirection: line.mirrored ? Qt.RightToLeft : Qt.LeftToRight
            LayoutMirroring.enabled: false

            PlainText {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                width: line.columns[0]
                rightPadding: Space.gap
                text: line.name
                wrapMode: Text.Wrap
                font.weight: Type.medium
            }

            Item {
                anchors.verticalCenter: parent.verticalCenter
                width: line.columns[1]
                height: parent.height

                Meter {
                    id: meter

                    anchors.verticalCenter: parent.verticalCenter
                    x: line.mirrored ? parent.width - width : 0
                    width: Math.min(132 * Sizes.em, parent.width - line.figuresWidth - Space.snug - Space.pad)
                    height: 10
                    visible: line.share >= 0
                    share: line.share
                    tint: line.tint
                }

                PlainText {
                    id: figures

                    anchors.verticalCenter: parent.verticalCenter
                    x: line.mirrored ? parent.width - meter.width - Space.snug - width : meter.width + Space.snug
                    text: line.shareWords
                    color: line.slipping ? Theme.lateInk : Theme.ink
                    font.weight: Type.strong
                }
            }

            Spread {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(0, line.columns[2] - Space.pad)
                height: 28 * Sizes.em
                visible: width > 0
                bins: line.bins
                medianAt: line.medianAt
                worstAt: line.worstAt
            }

            Item {
                width: line.columns[2] > 0 ? Space.pad : 0
                height: 1
            }

            PlainText {
                id: minutes

                anchors.verticalCenter: parent.verticalCenter
                width: line.columns[3]
                rightPadding: Space.gap
                text: line.spread
                color: Theme.inkSoft
                wrapMode: Text.Wrap
            }

            LeagueCount {
                width: line.columns[4]
                height: parent.height
                many: line.asked
                tint: Theme.askedFirstInk
                spoken: qsTr("%1, asked first: %2").arg(line.name).arg(many)
                onClicked: line.askedWanted()
            }

            LeagueCount {
                width: line.columns[5]
                height: parent.height
                many: line.never
                tint: Theme.lateInk
                spoken: qsTr("%1, never answered: %2").arg(line.name).arg(many)
                onClicked: line.neverWanted()
            }
        }

        Rectangle {
            x: line.inside
            width: line.room
            height: Space.hairline
            color: Theme.line
            visible: line.index > 0
        }
    }
}
