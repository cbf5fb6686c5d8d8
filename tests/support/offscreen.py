"""A pytest plugin: every test draws without a display, unless whoever runs it has chosen a platform.

It is loaded by name before any conftest, for Qt reads these once, when it is first imported.
"""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.environ["QT_QPA_PLATFORM"] == "offscreen":
    # Without it a QML window hangs or aborts where there is no GPU.
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
