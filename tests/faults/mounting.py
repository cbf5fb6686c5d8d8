"""Disks that the system mounts for a test."""

import subprocess
import sys


def mount(*arguments: str) -> bool:
    if not sys.platform.startswith("linux"):
        return False
    return subprocess.run(["mount", *arguments], check=False, capture_output=True).returncode == 0
