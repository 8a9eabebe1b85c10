"""The one door for characters: what comes from outside is made storable everywhere."""

from __future__ import annotations

import re

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# NUL and the C0 and C1 controls but tab and line feed; lone surrogates, which no encoder takes;
# U+FFFE and U+FFFF, which XML 1.0 forbids; the object replacement character of Qt.
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffc\ufffe\uffff]")


def clean(text: str) -> str:
    r"""`text` with line ends as `\\n` and without characters that files or databases refuse.

    All spaces and joiners stay: U+00A0 and U+202F are typography.
    """
    return _REFUSED.sub("", _LINE_ENDS.sub("\n", text))
