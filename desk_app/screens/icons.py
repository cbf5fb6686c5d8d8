"""The line drawings of resources/icons, tinted by whoever shows them: ``image://icons/undo/f3f6f8``."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

SMALL = QSize(24, 24)


class Icons(QQuickImageProvider):
    """Draws an icon at the size asked for. A name that is not in the folder gives an empty picture."""

    def __init__(self, folder: Path) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._drawings = {file.stem: file.read_bytes() for file in folder.glob("*.svg")}

    def requestImage(self, name: str, size: QSize, wanted: QSize) -> QImage:  # noqa: ARG002 - Qt's signature
        stem, tint = name.split("/", 1) if "/" in name else (name, "")
        image = QImage(wanted if wanted.isValid() else SMALL, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(Qt.GlobalColor.transparent)
        drawing = self._drawings.get(stem)
        if drawing is not None:
            self._draw(drawing, QColor(f"#{tint}"), image)
        return image

    def _draw(self, drawing: bytes, tint: QColor, image: QImage) -> None:
        renderer = QSvgRenderer(QByteArray(drawing.replace(b"currentColor", tint.name().encode())))
        painter = QPainter(image)
        painter.setOpacity(tint.alphaF())
        renderer.render(painter, QRectF(image.rect()))
        painter.end()
