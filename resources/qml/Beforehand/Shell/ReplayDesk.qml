import Beforehand.Desk
import Beforehand.Replay

// A shift played again, in the window.
ReplayView {
    required property Screens screens

    focus: true
    replay: screens.replay
}
