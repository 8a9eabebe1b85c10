"""The one door for characters: what comes from outside is made storable everywhere."""

from __future__ import annotations

import re

from releaseeditor.model.richtext import RichText, Run, from_runs

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
# NUL and the C0 and C1 controls but tab and line feed; lone surrogates, which no encoder takes;
# U+FFFE and U+FFFF, which XML 1.0 forbids; the object replacement character of Qt.
_REFUSED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffc\ufffe\uffff]")


def clean(text: str) -> str:
    r"""`text` with line ends as `\\n` and without characters that files or databases refuse.

    All spaces and joiners stay: U+00A0 and U+202F are typography.
    """
    return text if _is_plain(text) else _REFUSED.sub("", _LINE_ENDS.sub("\n", text))


def cleaned(text: RichText) -> RichText:
    """The rich text with every run `clean`; marks stay over the characters that stay."""
    if _is_plain(text.text):
        return text
    joined = _without_carriage_returns(text)
    return from_runs(Run(clean(run.text), run.marks, run.href) for run in joined.runs())


def _is_plain(text: str) -> bool:
    """Whether nothing is there to clean; a third of the time of two searches, for most texts.

    What is refused is not printable, but for U+FFFC.
    """
    if not text.isprintable():
        spaced = text.replace("\u00a0", "").replace("\u202f", "").replace("\n", "")
        if not spaced.isprintable():
            return False
    return "\ufffc" not in text


def _without_carriage_returns(text: RichText) -> RichText:
    """The text with CR LF as LF, even where marks change between the two."""
    while (at := text.text.find("\r\n")) >= 0:
        text = text.spliced(at, at + 1, RichText())
    return text
