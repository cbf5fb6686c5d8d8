import Beforehand.Tokens

// Where a table is in its turn, as a picture. An unknown or empty stage shows nothing.
Icon {
    id: icon

    required property string stage

    function pictureOf(word: string): string {
        switch (word) {
        case "seated": return "seated";
        case "greeted": return "greeted";
        case "ordered": return "ordered";
        case "served": return "served";
        case "check": return "check";
        case "paid": return "paid";
        case "reset": return "reset";
        case "held": return "hold";
        default: return "";
        }
    }

    name: pictureOf(stage)
    tint: Theme.inkSoft
    size: 18 * Type.scale
}
