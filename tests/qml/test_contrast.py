"""Words on a filled button are read in both themes, also while a finger lies on it."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine

from tests.support.contrast import contrast
from tests.support.sample_floor import RESOURCES

BUTTON = b"""
import QtQuick
import Beforehand.Controls
import Beforehand.Tokens

Action {
    required property bool evening
    tone: "filled"
    words: "Tell them"
    Binding { target: Theme; property: "evening"; value: evening }
}
"""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("evening", [True, False], ids=["evening", "day"])
@pytest.mark.parametrize("urgency", ["", "soon", "due", "late", "asked"])
def test_the_words_on_a_filled_button_are_read(qapp: QGuiApplication, urgency: str, evening: bool) -> None:
    engine = QQmlEngine()
    engine.addImportPath(str(RESOURCES / "qml"))
    component = QQmlComponent(engine)
    component.setData(BUTTON, "")
    button = component.createWithInitialProperties({"urgency": urgency, "evening": evening})
    assert button is not None, component.errorString()
    words = button.property("inkOnIt")
    assert contrast(button.property("fill"), words) >= 4.5
    assert contrast(button.property("fillHeld"), words) >= 4.5
    assert button.property("fillHeld") != button.property("fill")
