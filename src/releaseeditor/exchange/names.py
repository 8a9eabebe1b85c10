"""Names of files as they come from elsewhere, made fit to be shown and to be written anywhere."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
"""Characters of a name, its suffix included; 255 bytes of UTF-8 are what most systems allow."""

_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
# Controls, bidirectional controls (by which “gpj.exe” is shown as “exe.jpg”), characters of no
# width, halves of characters, and characters that no font has.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
_SPACES = re.compile(r"\s+")
# What Windows does not allow in a name.
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")
_EDGES = " ."


def clean_name(name: str) -> str:
    """The name alone, without folders, invisible characters or what a system would refuse.

    Cleaning twice changes nothing more; a name of which nothing is left is empty.
    """
    text = _INVISIBLE.sub("", _FOLDERS.sub("", name))
    text = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    text = _FORBIDDEN.sub("_", text).strip(_EDGES)
    if _RESERVED.match(text):
        text = f"_{text}"
    return _shortened(text)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    stem, dot, suffix = text.rpartition(".")
    if not dot or len(suffix) > LONGEST // 4:
        return text[:LONGEST].rstrip(_EDGES)
    return stem[: LONGEST - len(suffix) - 1].rstrip(_EDGES) + dot + suffix
