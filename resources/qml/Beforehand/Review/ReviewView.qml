pragma ComponentBehavior: Bound

import QtQuick

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

    readonly property bool shown: review.state === "shown"
    readonly property bool aside: width >= 900 * Sizes.em // what is open stands at the side, else over the page

    signal tryWanted(string standard)
    signal shiftWanted

    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Review")
    Component.onCompleted: review.open()
    Component.onDestruction: review.leave()
    Keys.onEscapePressed: {
        if (choosing)
            choosing = false;
        else if (review.evidence.title !== "")
            review.evidence.close();
        else if (review.taking.there)
            review.taking.close();
        else
            review.compare.close();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    ReviewHead {
        id: head

        x: Space.wide
        y: Space.pad
        width: view.width - 2 * Space.wide
        review: view.review
        page: view.review.page
        focus: true
        onPageWanted: page => view.review.turnTo(page)
        onChoosingWanted: view.choosing = true
        shiftOpen: view.shiftOpen
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

    Loader {
        id: side

        readonly property bool wanted: view.review.evidence.title !== "" || view.review.compare.there || view.review.taking.there

        anchors.fill: parent
        active: wanted
        focus: active
        sourceComponent: view.review.evidence.title !== "" ? evidence : view.review.compare.there ? compare : taking
        z: 2
        onLoaded: side.forceActiveFocus()
        onActiveChanged: {
            if (!active)
                head.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Loader {
        id: picker

        anchors.fill: parent
        active: view.choosing
        focus: active
        z: 3
        sourceComponent: SpanPicker {
            picking: view.review.picking
            narrow: !view.aside
            onClosed: view.choosing = false
        }
        onLoaded: picker.forceActiveFocus()
    }

    Component {
        id: evidence

        Evidence {
            evidence: view.review.evidence
            narrow: !view.aside
            onTryWanted: standard => {
                view.review.evidence.close();
                view.tryWanted(standard);
            }
        }
    }

    Component {
        id: taking

        ExportPage {
            taking: view.review.taking
            narrow: !view.aside
        }
    }

    Component {
        id: compare

        ComparePage {
            compare: view.review.compare
            narrow: !view.aside
        }
    }
}
