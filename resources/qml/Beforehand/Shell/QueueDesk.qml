import Beforehand.Desk
import Beforehand.Queue

// The waitlist in the window.
QueueView {
    required property Screens screens

    queue: screens.waiting.queue
    now: screens.clock.now
}
