pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

import Beforehand.Desk
import Beforehand.Tokens

// What was: the shift in words, its picture, what to praise and what to mend; every number opens the facts behind it.
FocusScope {
    id: view

    objectName: "reviewView"

    required property ReviewRoom review
    required property ShiftLog log

    property bool choosing: false
    property bool shiftOpen: false
    property Component who: null // where somebody signs in

    property bool overlaid: false // by what stands outside of it
    property bool byKey: false // who is at the screen goes by keyboard: where that is stays visible

    readonly property T.Control held: Window.activeFocusItem as T.Control
    readonly property bool shown: review.state === "shown"
    readonly property bool covered: overlaid || evidence.active || compare.active || taking.active || picker.active
    readonly property bool aside: width >= 900 * Sizes.em // what is open stands at the side, else over the page

    signal tryWanted(string standard)
    signal shiftWanted

    // The keyboard goes to what was opened, and back to where it was in what that covered.
    function take(part: Item): void {
        part.forceActiveFocus(byKey ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    onHeldChanged: {
        if (held !== null)
            byKey = held.visualFocus;
    }

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Review")
    Component.onCompleted: review.open()
    Component.onDestruction: review.leave()

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    FocusScope {
        id: page

        objectName: "reviewPage"
        anchors.fill: parent
        focus: true
        enabled: !view.covered // nor is it reached by the keyboard
        onEnabledChanged: {
            if (enabled)
                view.take(page);
        }

        ReviewHead {
            id: head

            x: Space.wide
            y: Space.pad
            width: page.width - 2 * Space.wide
            review: view.review
            page: view.review.page
            focus: true
            onPageWanted: page => view.review.turnTo(page)
            onChoosingWanted: view.choosing = true
            shiftOpen: view.shiftOpen
            who: view.who
            onTryWanted: view.tryWanted("")
            onShiftWanted: view.shiftWanted()
        }

        Item {
            id: body

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: head.bottom
            anchors.bottom: parent.bottom
            anchors.topMargin: Space.pad
            anchors.leftMargin: Space.wide
            anchors.rightMargin: Space.wide
            anchors.bottomMargin: Space.pad

            Loader {
                anchors.fill: parent
                active: view.review.page === "shift" && view.shown
                // Its scroll marks stand beside it, and go with it.
                sourceComponent: Item {
                    ShiftPage {
                        anchors.fill: parent
                        review: view.review
                    }
                }
            }

            Loader {
                anchors.fill: parent
                active: view.review.page === "measures" && view.shown
                sourceComponent: MeasuresPage { review: view.review }
            }

            Loader {
                anchors.fill: parent
                active: view.review.page === "log" && view.shown
                // Its scroll mark stands beside it, and goes with it.
                sourceComponent: LogPage {
                    log: view.review.log
                    shiftLog: view.log
                    over: view
                    narrow: !view.aside
                }
            }
        }

        Reading {
            anchors.fill: body
            visible: view.review.state !== "shown" || view.review.slow
            review: view.review
        }
    }

    component Over: Loader {
        id: over

        anchors.fill: parent
        focus: active
        onLoaded: view.take(over)
        onEnabledChanged: {
            if (enabled && active)
                view.take(over);
        }
    }

    Over {
        id: taking

        active: view.review.taking.there
        z: 2
        sourceComponent: ExportPage {
            taking: view.review.taking
            narrow: !view.aside
        }
    }

    Over {
        id: compare

        active: view.review.compare.there
        enabled: !evidence.active
        z: 2
        sourceComponent: ComparePage {
            compare: view.review.compare
            narrow: !view.aside
        }
    }

    Over {
        id: evidence

        active: view.review.evidence.title !== ""
        z: 2
        sourceComponent: Evidence {
            evidence: view.review.evidence
            narrow: !view.aside
            onTryWanted: standard => {
                view.review.evidence.close();
                view.tryWanted(standard);
            }
        }
    }

    Over {
        id: picker

        active: view.choosing
        z: 3
        sourceComponent: SpanPicker {
            picking: view.review.picking
            narrow: !view.aside
            onClosed: view.choosing = false
        }
    }
}
