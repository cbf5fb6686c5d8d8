pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Controls
import Beforehand.Desk
import Beforehand.Tokens

// The floor: the venue's plan to scale, every table with its glasses. Fits the window at first; pan, pinch, wheel;
// two taps on the ground fit it again.
FocusScope {
    id: floor

    required property PlanView plan
    required property TablesModel tables
    required property real now // ms since 1970, from the one clock
    property string selected: "" // the table whose sheet is open
    property bool walkIns: true // false while tables are being chosen: nobody is carried then
    property bool past: false // of a replay: nobody is carried, and nobody walks in
    property alias walkInWords: token.words
    property list<string> picked: [] // the tables chosen so far

    readonly property alias metre: lens.metre
    readonly property bool fitted: lens.fitted

    signal tableTapped(string table)
    // A party carried to another table; `from` is empty for a walk-in.
    signal tableDraggedTo(string from, string to)
    signal walkInTapped

    property bool settled: false // tables are made once sizes are known, not before and then again
    property real pulse: 0
    property string walkInOver: ""

    readonly property real beat0: beatOf(0)
    readonly property real beat1: beatOf(1)
    readonly property real beat2: beatOf(2)
    readonly property real beat3: beatOf(3)

    // Each quarter of the tables looks at its glasses once in four seconds, one quarter after the other. A glass loses
    // a pixel in some forty seconds, so nobody sees the difference, and a tick asks a quarter of the floor.
    function beatOf(quarter: int): real {
        const span = 4000;
        const shift = quarter * span / 4;
        return Math.floor((now + shift) / span) * span - shift;
    }

    function fit(): void {
        lens.fit();
    }

    function focusTable(table: string): void {
        const number = tables.number(table);
        const item = number < 0 ? null : many.itemAt(number);
        if (item === null)
            return;
        item.forceActiveFocus(Qt.TabFocusReason);
        lens.show(item.x, item.y, item.width, item.height + 2 * Space.wide);
    }

    function tableUnderWalkIn(): string {
        const p = touch.mapFromItem(null, token.at.x, token.at.y);
        return touch.tableUnder(Qt.point(p.x, p.y));
    }

    Component.onCompleted: settled = true
    Keys.onEscapePressed: event => {
        event.accepted = !fitted;
        fit();
    }

    PlanCamera {
        id: lens

        wide: floor.plan.width
        deep: floor.plan.height
        windowWidth: touch.width
        windowHeight: touch.height
        above: Space.snug + Space.wide * Type.scale
        below: token.visible ? Space.touch + 2 * Space.snug : margin
    }

    Timer {
        property real turn: 0

        interval: 120
        repeat: true
        running: floor.tables.anyLate && floor.visible && !Motion.reduced
        onTriggered: {
            turn = (turn + interval / Motion.pulse) % 1;
            floor.pulse = 0.5 - 0.5 * Math.cos(2 * Math.PI * turn);
        }
        onRunningChanged: floor.pulse = 0
    }

    Rectangle {
        anchors.fill: parent
        radius: Space.radiusCard
        color: Theme.sunken
    }

    PlanTouch {
        id: touch

        objectName: "touch"
        anchors.fill: parent
        clip: true
        camera: lens
        plan: floor.plan
        isTaken: table => floor.walkIns && !floor.past && floor.tables.isTaken(table)
        onTapped: table => floor.tableTapped(table)
        onDropped: (from, onto) => floor.tableDraggedTo(from, onto)
        onWidthChanged: floor.plan.fit(width, height)
        onHeightChanged: floor.plan.fit(width, height)

        Item {
            id: content

            x: Math.round(lens.x)
            y: Math.round(lens.y)
            width: lens.wide * lens.metre
            height: lens.deep * lens.metre

            PlanGround {
                anchors.fill: parent
                areas: floor.plan.areas
                walls: floor.plan.walls
                joins: floor.tables.joins
                metre: lens.metre
            }

            Repeater {
                id: many

                model: floor.settled ? floor.tables : null

                PlanTable {
                    metre: lens.metre
                    now: shown ? floor.now : 0
                    beat: !shown ? 0 : index % 4 === 0 ? floor.beat0 : index % 4 === 1 ? floor.beat1 : index % 4 === 2 ? floor.beat2 : floor.beat3
                    pulse: floor.pulse
                    seen: Qt.rect(-content.x, -content.y, touch.width, touch.height)
                    choosing: !floor.walkIns
                    picked: floor.picked.indexOf(table) >= 0
                    aimed: floor.selected === table || touch.over === table || floor.walkInOver === table
                    onPressed: floor.tableTapped(table)
                    onStepped: (right, down) => floor.focusTable(floor.plan.tableBeside(table, right, down))
                    onActiveFocusChanged: {
                        if (activeFocus)
                            lens.show(x, y, width, height + 2 * Space.wide);
                    }
                }
            }
        }
    }

    IconAction {
        id: fitButton

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Space.snug
        visible: !lens.fitted
        name: "floor"
        tone: "plain"
        spoken: qsTr("Show the whole floor")
        onClicked: lens.fit()
    }

    WalkIn {
        id: token

        objectName: "walkIn"
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        anchors.margins: Space.snug
        visible: floor.walkIns && !floor.past
        onTapped: floor.walkInTapped()
        onAtChanged: {
            if (dragging)
                floor.walkInOver = floor.tableUnderWalkIn();
        }
        onLetGo: {
            if (floor.walkInOver !== "")
                floor.tableDraggedTo("", floor.walkInOver);
            floor.walkInOver = "";
        }
    }

    Carried {
        readonly property point at: token.dragging ? floor.mapFromItem(null, token.at.x, token.at.y) : touch.at

        visible: touch.carrying || token.dragging
        x: at.x - width / 2
        y: at.y - height - Space.wide
        picture: "party"
        words: touch.carrying ? qsTr("Party of %1").arg(floor.tables.size(touch.carried)) : floor.walkInWords
        lands: touch.carrying ? touch.over !== "" : floor.walkInOver !== ""
    }
}
