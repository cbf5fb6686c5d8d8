pragma ComponentBehavior: Bound

import QtQuick

import Beforehand.Desk
import Beforehand.Tokens

// One table of the plan, with its glasses. Pointers are the plan's affair; keys and screen readers are the table's.
Item {
    id: place

    required property int index
    required property string table
    required property string shape
    required property bool mine
    required property string stage
    required property string course
    required property real since
    required property int size
    required property int parties
    required property string joined
    required property string urgency
    required property string cue
    required property real dueAt
    required property real heldUntil
    required property real centreX
    required property real centreY
    required property real wide
    required property real deep
    required property real turned
    required property GlassesModel glasses

    required property real metre // px
    required property real now // ms, for minutes
    required property real beat // ms, for glasses: as now, but not at every tick
    required property real pulse
    required property rect seen // the window, in this item's parent
    required property bool choosing // for a walk-in, a move or a join
    required property bool picked
    required property bool aimed

    signal pressed
    signal stepped(int right, int down)

    readonly property real turn: turned * Math.PI / 180
    readonly property bool shown: x < seen.right && y < seen.bottom && x + width > seen.left && y + height + tall * 2 > seen.top
    readonly property real least: Math.min(width, height)
    readonly property int detail: least >= 112 * Type.scale ? 3 : least >= (rounded ? 68 : 62) * Type.scale ? 2 : least >= (rounded ? 46 : 40) * Type.scale ? 1 : 0
    readonly property int tall: Math.round(Math.max(13, Math.min(60, least * 0.28)))
    readonly property int minutes: shown && size > 0 ? Math.max(0, Math.floor((now - since) / 60000)) : 0
    // Minutes that stand beside the word: how late, or until when a table is held.
    readonly property int beside: !shown ? 0 : urgency === "late" ? Words.minutes(now - dueAt)
        : stage === "held" && urgency === "" && heldUntil > 0 ? Words.minutes(heldUntil - now) : 0
    readonly property bool bright: mine || (choosing && stage === "free") || picked || aimed || activeFocus
    readonly property bool rounded: shape === "round" || shape === "bar"

    width: Math.round(metre * (wide * Math.abs(Math.cos(turn)) + deep * Math.abs(Math.sin(turn))))
    height: Math.round(metre * (wide * Math.abs(Math.sin(turn)) + deep * Math.abs(Math.cos(turn))))
    x: Math.round(centreX * metre - width / 2)
    y: Math.round(centreY * metre - height / 2)
    visible: shown
    activeFocusOnTab: true

    Accessible.role: Accessible.Button
    Accessible.name: Words.sentence(table, size, stage, course, minutes, cue, urgency, parties)
    Accessible.focusable: true
    Accessible.onPressAction: pressed()

    Keys.onReturnPressed: pressed()
    Keys.onEnterPressed: pressed()
    Keys.onSpacePressed: pressed()
    Keys.onLeftPressed: stepped(-1, 0)
    Keys.onRightPressed: stepped(1, 0)
    Keys.onUpPressed: stepped(0, -1)
    Keys.onDownPressed: stepped(0, 1)

    TableShape {
        id: form

        anchors.centerIn: parent
        width: Math.round(place.wide * place.metre)
        height: Math.round(place.deep * place.metre)
        rotation: place.turned
        form: place.shape
        stage: place.stage
        urgency: place.urgency
        opacity: place.bright ? 1 : 0.5
        crossed: place.parties > 1
        pulse: place.urgency === "late" ? place.pulse : 0
    }

    TableWords {
        anchors.centerIn: parent
        anchors.verticalCenterOffset: place.rounded && counted ? -3 : 0
        width: place.width * (place.rounded ? 0.82 : 0.92)
        tallest: place.height * (place.rounded ? 0.84 : 0.92)
        mine: place.mine
        ground: form.color
        table: place.table
        stage: place.stage
        word: Words.under(place.stage, place.course, place.cue, place.urgency, place.joined === place.table ? "" : place.joined)
        shortWord: place.urgency === "" ? word : place.cue
        urgency: place.urgency
        minutes: place.minutes
        beside: place.detail >= 2 ? place.beside : 0
        rounded: place.rounded
        size: place.size
        detail: place.detail
    }

    Loader {
        active: place.urgency === "late" || place.parties > 1 || place.picked || place.aimed || place.activeFocus
        anchors.fill: parent
        sourceComponent: TableMarks {
            late: place.urgency === "late"
            parties: place.parties
            picked: place.picked
            ringed: place.picked || place.aimed || place.activeFocus
            corner: place.rounded ? place.least / 2 : Space.radiusCard
        }
    }

    Loader {
        active: place.size > 0
        anchors.top: parent.bottom
        anchors.topMargin: 4
        anchors.horizontalCenter: parent.horizontalCenter
        sourceComponent: GlassRow {
            glasses: place.glasses
            now: place.beat
            tallest: place.tall
            opacity: place.bright ? 1 : 0.5
            room: place.width * 1.2
        }
    }
}
