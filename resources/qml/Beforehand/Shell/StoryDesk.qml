import Beforehand.Desk
import Beforehand.Story

// A party's or a table's story, over whatever it was opened from.
StoryView {
    required property Screens screens

    focus: true
    story: screens.story
}
