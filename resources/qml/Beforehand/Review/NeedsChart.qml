pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// Needs over time: bars, and over them what a renderer may not draw: lines, hours, and what each bar holds at a tap.
// Bars narrower than a finger are chosen first, and stepped through.
Card {
    id: chart

    required property ReviewRoom review

    readonly property list<real> met: review.span.met
    readonly property list<real> asked: review.span.asked
    readonly property list<real> never: review.span.never
    readonly property list<string> labels: review.span.labels
    readonly property list<string> stretches: review.span.stretches
    readonly property real most: round(met.reduce((most, each, index) => Math.max(most, each + asked[index] + never[index]), 1))
    readonly property real slot: plot.width / Math.max(1, met.length)
    readonly property int every: Math.max(1, Math.ceil((widest.implicitWidth + Space.snug) / slot))
    // QtGraphs draws the bars; where it is not installed, or its bars would be thinner than a finger, our own do.
    property bool graphsThere: true
    property int at: 0

    readonly property bool narrow: met.length > 0 && slot < Space.touch
    readonly property real stepped: narrow ? step.implicitHeight + Space.gap : 0 // room below the bars

    function choose(index: int): void {
        at = Math.max(0, Math.min(met.length - 1, index));
    }

    // The next number up that halves well: what the highest line stands for.
    function round(most: real): real {
        const ten = Math.pow(10, Math.floor(Math.log10(most)));
        return [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10].map(each => each * ten).find(each => each >= most && each % 2 === 0) ?? 10 * ten;
    }

    Heading {
        id: title

        x: chart.LayoutMirroring.enabled ? chart.width - width - Sizes.edge : Sizes.edge
        y: Space.pad
        width: Math.min(implicitWidth, chart.width - 2 * Sizes.edge)
        level: 2
        text: qsTr("Needs, by when they ended")
        color: Theme.ink
        font.weight: Type.strong
    }

    NeedsLegend {
        id: legend

        readonly property bool below: title.implicitWidth + width + 3 * Sizes.edge > chart.width

        x: below !== chart.LayoutMirroring.enabled ? Sizes.edge : chart.width - width - Sizes.edge
        y: below ? title.y + title.height + Space.tight : title.y
        never: chart.never.some(each => each > 0)
    }

    Item {
        id: plot

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: scaleMost.width + Sizes.edge + Space.gap
        anchors.rightMargin: Sizes.edge
        y: legend.y + legend.height + Space.pad
        height: chart.height - y - widest.implicitHeight - Space.pad - Space.gap - chart.stepped
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true

        Repeater {
            model: chart.met.length > 0 ? [1, 0.5, 0] : []

            Rectangle {
                required property real modelData

                y: Math.round(plot.height * (1 - modelData))
                width: plot.width
                height: Space.hairline
                color: Theme.line
            }
        }

        Loader {
            id: bars

            anchors.fill: parent
            sourceComponent: null

            // Called later, it may come when the page has been taken down: a loader without its page brings all down.
            function draw(): void {
                if (Window.window === null)
                    return;
                const given = { met: chart.met, asked: chart.asked, never: chart.never, most: chart.most };
                setSource(chart.graphsThere && chart.slot >= 8 ? "NeedsGraph.qml" : "NeedsBars.qml", given);
            }

            // Bars that QtGraphs has drawn stay where they were when its room changes: they are drawn anew.
            onWidthChanged: Qt.callLater(draw)
            onHeightChanged: Qt.callLater(draw)
            onStatusChanged: {
                if (status === Loader.Error && chart.graphsThere) {
                    chart.graphsThere = false;
                    draw();
                }
            }
        }

        Repeater {
            model: chart.labels.length

            Item {
                id: mark

                required property int index

                readonly property bool said: index % chart.every === 0

                x: index * chart.slot
                width: chart.slot
                height: plot.height

                PlainText {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: plot.height + Space.gap
                    visible: mark.said
                    text: chart.labels[mark.index]
                    color: Theme.inkSoft
                    font.pixelSize: Type.tiny
                }
            }
        }
    }

    // A finger is wider than a bar of many: one area takes the tap and finds the bar.
    TapHandler {
        id: tap

        enabled: chart.met.length > 0
        onTapped: point => {
            const at = chart.mapToItem(plot, point.position.x, point.position.y).x;
            const index = Math.floor(at / chart.slot);
            if (index < 0 || index >= chart.met.length)
                return;
            chart.choose(index);
            if (!chart.narrow)
                chart.review.show("time:" + index);
        }
    }

    Repeater {
        model: chart.met.length > 0 ? [1, 0.5] : []

        PlainText {
            required property real modelData

            x: plot.x - Space.gap - width
            y: Math.round(plot.y + plot.height * (1 - modelData) - height / 2)
            text: String(chart.most * modelData)
            color: Theme.inkSoft
            font.pixelSize: Type.tiny
        }
    }

    PlainText {
        id: scaleMost

        visible: false
        text: String(chart.most)
        font.pixelSize: Type.tiny
    }

    PlainText {
        id: widest

        visible: false
        text: chart.labels.reduce((longest, each) => each.length > longest.length ? each : longest, "")
        font.pixelSize: Type.tiny
    }

    PlainText {
        anchors.centerIn: plot
        width: plot.width
        visible: chart.met.length === 0
        text: qsTr("No needs were counted.")
        color: Theme.inkSoft
        horizontalAlignment: Text.AlignHCenter
    }

    Connections {
        target: chart.review.span
        function onDrawn(): void {
            Qt.callLater(bars.draw);
        }
    }

    Connections {
        target: Theme
        function onEveningChanged(): void {
            Qt.callLater(bars.draw);
        }
    }

    onMetChanged: choose(at)
    Component.onCompleted: Qt.callLater(bars.draw)
    activeFocusOnTab: true
    Accessible.role: Accessible.Chart
    Accessible.name: at < stretches.length ? qsTr("%1: %2").arg(title.text).arg(stretches[at]) : title.text
    Accessible.description: stretches.join("; ")
    Accessible.onPressAction: review.show("time:" + at)
    Keys.onLeftPressed: choose(at - 1)
    Keys.onRightPressed: choose(at + 1)
    Keys.onReturnPressed: review.show("time:" + at)

    NeedsStep {
        id: step

        x: Sizes.edge - Space.gap
        y: chart.height - height - Space.gap
        width: chart.width - 2 * x
        visible: chart.narrow
        words: chart.stretches[chart.at] ?? ""
        at: chart.at
        count: chart.met.length
        onWanted: index => chart.choose(index)
        onOpened: chart.review.show("time:" + chart.at)
    }

    Rectangle {
        x: plot.x + chart.at * chart.slot
        y: plot.y
        width: chart.slot
        height: plot.height
        visible: (chart.activeFocus || chart.narrow) && chart.met.length > 0
        color: "transparent"
        radius: Space.tight
        border.width: Space.focusRing
        border.color: Theme.focus
    }
}
