"""Pictures of a glass, painted once for each height, level and tint, and shared by every glass that looks like it.

A glass that lost a pixel takes another picture; nothing else of the floor is touched. With either renderer that is
far cheaper than shapes or rectangles for each glass: a picture is one textured quad, or one blit.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtQuick import QQuickImageProvider

SLENDER: Final = 0.78
"""Width of a glass at its rim, as a share of its height; QML draws it as wide."""

TAPER: Final = 0.16
LARGEST: Final = 256


class GlassLook(NamedTuple):
    """``height`` in device pixels; ``step`` of them are liquid, 0 for empty.

    ``cue``: with a heavy rim, so that it is not told by colour alone.
    """

    cue: bool
    height: int
    step: int
    liquid: QColor
    rim: QColor


class GlassPictures(QQuickImageProvider):
    """Answers ``image://glasses/calm/22/13/7898ae/8793a0``: calm or cue, pixels tall and of liquid, liquid, rim."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002
        look = read_look(name)
        return draw_glass(look) if look else _nothing()


def read_look(words: str) -> GlassLook | None:
    """Read what a picture is asked to show, or None where that makes no sense."""
    parts = words.split("/")
    if len(parts) != 5 or not all(part.isdecimal() and len(part) < 5 for part in parts[1:3]):
        return None
    height, step = int(parts[1]), int(parts[2])
    liquid, rim = QColor("#" + parts[3]), QColor("#" + parts[4])
    if not 4 <= height <= LARGEST or not (liquid.isValid() and rim.isValid()):
        return None
    return GlassLook(parts[0] == "cue", height, min(step, height), liquid, rim)


def draw_glass(look: GlassLook) -> QImage:
    """Draw a tapered tumbler: the liquid first, its surface a little lighter, then walls and a thicker foot."""
    width = max(3, round(look.height * SLENDER))
    image = QImage(width, look.height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    stroke = max(1.0, look.height / (9 if look.cue else 14))
    if look.step > 0:
        _pour(painter, look, width, stroke)
    painter.setPen(QPen(look.rim, stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.drawPolyline(_walls(width, look.height, stroke / 2, stroke / 2))
    foot = look.height - stroke
    inset = width * TAPER + stroke / 2
    painter.drawLine(QPointF(inset, foot), QPointF(width - inset, foot))
    painter.end()
    return image


def _pour(painter: QPainter, look: GlassLook, width: int, stroke: float) -> None:
    surface = look.height - look.step
    glass = _walls(width, look.height, stroke, stroke)
    painter.save()
    painter.setClipRect(0, surface, width, look.step)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.liquid)
    painter.drawPolygon(glass)
    painter.setClipRect(0, surface, width, max(1, round(look.height / 16)))
    painter.setBrush(look.liquid.lighter(128))
    painter.drawPolygon(glass)
    painter.restore()


def _walls(width: float, height: float, inset: float, top: float) -> QPolygonF:
    foot = width * TAPER
    return QPolygonF(
        [
            QPointF(inset, top),
            QPointF(foot + inset, height - inset),
            QPointF(width - foot - inset, height - inset),
            QPointF(width - inset, top),
        ]
    )


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image
