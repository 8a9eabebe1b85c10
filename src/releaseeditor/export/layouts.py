"""The layouts a release can be printed in."""

from __future__ import annotations

from enum import StrEnum


class Layout(StrEnum):
    """How the languages stand on paper; see the exporters for what each format makes of it."""

    SEPARATE = "separate"
    SEQUENTIAL = "sequential"
    TWO_COLUMNS = "two-columns"
    THREE_COLUMNS = "three-columns"


class Format(StrEnum):
    """The formats that a release is exported in."""

    PDF = "pdf"
    DOCX = "docx"
