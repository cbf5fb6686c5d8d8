pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Which shift this is, the ways on from here, and who is at the screen.
FocusScope {
    id: head

    required property ReviewRoom review
    required property string page

    readonly property list<string> pages: ["shift", "measures", "log"]
    readonly property real whoRoom: somebody.width > 0 ? somebody.width + Space.gap : 0
    readonly property real together: when.width + tabs.width + actions.width + whoRoom + 2 * Space.pad
    readonly property bool oneLine: together <= width

    property bool shiftOpen: false
    property Component who: null // where somebody signs in

    signal pageWanted(string page)
    signal tryWanted
    signal shiftWanted
    signal choosingWanted

    implicitHeight: Math.max(actions.y + actions.height, tabs.y + tabs.height)

    Row {
        id: when

        x: head.LayoutMirroring.enabled ? head.width - width : 0
        spacing: Space.tight

        IconAction {
            name: "back"
            spoken: qsTr("Earlier")
            enabled: head.review.earlierThere
            rotation: head.LayoutMirroring.enabled ? 180 : 0
            onClicked: head.review.earlier()
        }

        Action {
            id: chosen

            focus: true
            width: Math.min(Math.ceil(implicitWidth) + 1, head.width - 2 * Space.touch - 2 * Space.tight)
            tone: "quiet"
            soft: true
            glyph: "down"
            glyphLast: true
            words: head.review.words === "" ? qsTr("Nothing yet") : head.review.words
            spoken: qsTr("%1. Choose another").arg(words)
            enabled: head.review.words !== ""
            onClicked: head.choosingWanted()
        }

        IconAction {
            name: "forth"
            spoken: qsTr("Later")
            enabled: head.review.laterThere
            rotation: head.LayoutMirroring.enabled ? 180 : 0
            onClicked: head.review.later()
        }
    }

    Flow {
        id: actions

        readonly property real whole: {
            let sum = 0;
            for (const each of children)
                sum += each.visible && each.width > 0 ? each.width + spacing : 0;
            return Math.max(0, sum - spacing) + 1;
        }
        readonly property bool below: when.width + whole + head.whoRoom + Space.pad > head.width

        x: below ? (head.LayoutMirroring.enabled ? head.width - width : 0) : head.LayoutMirroring.enabled ? head.whoRoom : head.width - width - head.whoRoom
        width: Math.min(whole, head.width)
        y: below ? when.height + Space.gap : 0
        spacing: Space.gap

        Repeater {
            model: [
                { door: "replay", glyph: "replay", words: qsTr("Replay") },
                { door: "compare", glyph: "compare", words: qsTr("Compare") },
                { door: "try", glyph: "setup", words: qsTr("Try…") },
                { door: "export", glyph: "export", words: qsTr("Export") },
                { door: "shift", glyph: "done", words: head.shiftOpen ? qsTr("Close the shift") : qsTr("Open a shift") },
            ].filter(each => ["try", "shift"].includes(each.door) || head.review.doors.includes(each.door))

            Action {
                required property var modelData

                width: Math.ceil(implicitWidth) + 1
                words: modelData.words
                glyph: modelData.glyph
                enabled: head.review.state === "shown" || modelData.door === "shift"
                onClicked: {
                    if (modelData.door === "shift")
                        head.shiftWanted();
                    else if (modelData.door === "try")
                        head.tryWanted();
                    else
                        head.review.enter(modelData.door);
                }
            }
        }

    }

    Loader {
        id: somebody

        x: head.LayoutMirroring.enabled ? 0 : head.width - width
        active: head.who !== null
        sourceComponent: head.who
    }

    Tabs {
        id: tabs

        // Beside the span, before what can be done with it or alone; else on a line of its own.
        readonly property bool beside: head.oneLine || (actions.below && when.width + width + head.whoRoom + Space.pad <= head.width)

        x: !beside ? (head.LayoutMirroring.enabled ? head.width - width : 0) : head.LayoutMirroring.enabled ? ahead : head.width - width - ahead
        y: beside ? 0 : (actions.below ? actions.y + actions.height : when.height) + Space.tight
        name: qsTr("Show")
        words: [qsTr("The shift"), qsTr("All measures"), qsTr("Log")]
        chosen: head.pages.indexOf(head.page)
        onPicked: index => head.pageWanted(head.pages[index])

        readonly property real ahead: head.whoRoom + (head.oneLine ? actions.width + Space.pad : 0)
    }
}
