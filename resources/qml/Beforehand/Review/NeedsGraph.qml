import QtQuick
import QtGraphs

import Beforehand.Tokens

// Stacked bars by QtGraphs, made anew for each span: it keeps bars that are no longer there. Its own axes stay unseen.
Item {
    id: graph

    required property var met
    required property var asked
    required property var never
    required property real most

    clip: true

    GraphsView {
        id: view

        // The room it keeps for the axes' words lies outside.
        x: -plotArea.x
        y: -plotArea.y
        width: graph.width + 60
        height: graph.height + 40
        marginLeft: 0
        marginRight: 0
        marginTop: 0
        marginBottom: 0
        theme: GraphsTheme {
            theme: GraphsTheme.Theme.UserDefined
            backgroundVisible: false
            plotAreaBackgroundVisible: false
            gridVisible: false
            labelsVisible: false
        }
        axisX: BarCategoryAxis {
            lineVisible: false
            gridVisible: false
            labelsVisible: false
            categories: graph.met.map((_, index) => String(index))
        }
        axisY: ValueAxis {
            min: 0
            max: graph.most
            lineVisible: false
            gridVisible: false
            labelsVisible: false
        }

        BarSeries {
            barsType: BarSeries.BarsType.Stacked
            barWidth: 0.84
            barDelegate: Item {
                id: bar

                property color barColor
                property color barBorderColor
                property real barBorderWidth
                property real barValue
                property int barIndex
                property bool barSelected
                property string barLabel

                Rectangle {
                    width: bar.width
                    height: Math.max(0, bar.height - 1)
                    radius: Math.min(Space.tight, width / 4)
                    color: bar.barColor
                    border.width: bar.barBorderWidth
                    border.color: bar.barBorderColor
                    visible: bar.barValue > 0
                }
            }

            BarSet {
                values: graph.met
                color: Theme.kept
                borderWidth: 0
            }

            BarSet {
                values: graph.asked
                color: Theme.askedFirst
                borderWidth: 0
            }

            BarSet {
                values: graph.never
                color: Theme.surface // QtGraphs knows no bar that can be seen through
                borderWidth: Space.ring
                borderColor: Theme.late
            }
        }
    }
}
