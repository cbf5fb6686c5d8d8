"""What Qt and QML say goes to the log; a bug in QML leaves a report like any other."""

import logging
import re

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from desk_app.platform.reports import BugReports

_log = logging.getLogger("qt")

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_BUG_IN_QML = re.compile(r"(?P<place>[^/\s]+\.(?:qml|js|mjs):\d+).*?(?P<kind>[A-Z]\w*Error)\b")


def listen_to_qt(reports: BugReports) -> None:
    """Send Qt's messages to the log from now on, and bugs in QML to the reports."""

    def heard(level: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        _log.log(_LEVELS.get(level, logging.WARNING), "%s", text)
        bug = _BUG_IN_QML.search(text)
        if bug is not None and level != QtMsgType.QtDebugMsg:
            reports.keep_text(f"{bug['kind']} at {bug['place']}", text)

    qInstallMessageHandler(heard)
