import Beforehand.Tokens

// A button that is only a picture; its words are heard, not seen.
Action {
    id: action

    required property string name

    words: ""
    glyph: name
    tone: "quiet"
    implicitWidth: Space.touch
    implicitHeight: Space.touch
    textSize: Type.body
}
