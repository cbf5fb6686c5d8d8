import QtQuick

import Beforehand.Desk

// A room that is read from its file when it is wanted, and not before: a house without it pays nothing for it.
Loader {
    id: lazy

    required property bool wanted
    required property string part // a file beside this one, with a required property "screens"
    required property Screens screens

    function follow(): void {
        if (wanted)
            setSource(part, { screens: screens });
        else
            setSource("");
    }

    onWantedChanged: follow()
    onPartChanged: follow()
    Component.onCompleted: follow()
}
