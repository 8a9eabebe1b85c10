"""Finds the system libraries that Qt needs, and installs what is missing where it may."""

# Runs before anything is installed, on whatever Python is there: the standard library only, and
# nothing that an old Python cannot read, or it could not say that it is too old.
from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

# A library's file and Debian's package; Ubuntu's renamed ones (…t64) provide these names too.
WINDOWLESS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
ON_A_SCREEN = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main(arguments: list[str]) -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 - the one place that may meet an older Python
        sys.exit("Python 3.11 or newer is needed; choose one with: make PYTHON=python3.12 …")
    libraries = dict(WINDOWLESS)
    if "--screen" in arguments:
        libraries.update(ON_A_SCREEN)
    packages = missing_packages(libraries)
    if packages:
        install(packages)
        left = missing_packages(libraries)
        if left:
            sys.exit("Still missing after the installation: " + " ".join(left))


def missing_packages(libraries: dict[str, str]) -> list[str]:
    packages = {package for file, package in libraries.items() if not loads(file)}
    if importlib.util.find_spec("ensurepip") is None:
        packages.add(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    return sorted(packages)


def loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def install(packages: list[str]) -> None:
    apt = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    root = as_root()
    if root is None or shutil.which("apt-get") is None:
        sys.exit("These are missing; install them and run make again:\n  sudo " + " ".join(apt))
    print("Installing what Qt needs:", " ".join(packages), flush=True)
    quiet = ["env", "DEBIAN_FRONTEND=noninteractive"]
    for command in (["apt-get", "update", "--quiet"], apt):
        if subprocess.call([*root, *quiet, *command]):
            sys.exit("This failed; run it yourself, then make again:\n  sudo " + " ".join(apt))


def as_root() -> list[str] | None:
    """What to put before a command so that root runs it; None where nobody may."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and not subprocess.call(
        ["sudo", "-n", "true"], stderr=subprocess.DEVNULL
    ):
        return ["sudo", "-n"]
    return None


if __name__ == "__main__":
    main(sys.argv[1:])
