"""Keeps PySide6 from reading the source of every module that is imported after it.

It looks there for the word PySide6, to know where `from __feature__ import snake_case` may take
effect. Nobody writes that here, and the reading takes a quarter of the time until the window shows.
"""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module

import PySide6.QtCore as _  # noqa: F401 - what follows comes with it


def stop_reading_sources() -> None:
    """Have PySide6 take it that no module asks for its features."""
    with suppress(ImportError, AttributeError):
        feature = import_module("shibokensupport.feature")
        vars(feature)["_mod_uses_pyside"] = _asks_for_nothing


def _asks_for_nothing(module: object) -> bool:
    del module
    return False
