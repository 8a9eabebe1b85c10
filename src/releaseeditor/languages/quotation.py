"""Quotations in the marks of a language, with their lead-in or attribution."""

from __future__ import annotations

import re
from collections.abc import Iterator

from releaseeditor.languages.language import Language, Marks
from releaseeditor.model.richtext import NO_TEXT, RichText

_OPENING = "«„"
_CLOSING = "»”"
_EITHER = '“"'
_INNER_SPACE = " \u00a0\u202f\u2009"
_FINAL_STOP = re.compile(r"(?<!\.)\.$")
_LAST_WORD = re.compile(r"([^\W\d_]+)\.$")
_BEFORE_OPENING = re.compile(r"[\s(\[{«„“\"'’‘—–-]")


def quoted(language: Language, text: RichText) -> RichText:
    """The text in the marks of the language, marks inside it nested one level deeper.

    French, Russian and English double marks count, and `"`; single ones are taken for
    apostrophes and stay. In Russian the last full stop stands behind the closing mark (Розенталь,
    «Справочник по правописанию», § 126).
    """
    levels = language.quotation.levels
    nested, stop = _with_stop_apart(language, _nested(text, levels))
    outer = levels[0]
    closing = outer.space + outer.closing + stop
    return RichText(outer.opening + outer.space) + nested + RichText(closing)


def _with_stop_apart(language: Language, text: RichText) -> tuple[RichText, str]:
    """The text without the full stop that stands behind the marks, and that stop."""
    found = _FINAL_STOP.search(text.text)
    if not language.quotation.stop_outside or found is None:
        return text, ""
    word = _LAST_WORD.search(text.text)
    own = word is not None and word[1] in language.quotation.abbreviations
    return text if own else text.slice(0, found.start()), "."


def quote_line(
    language: Language,
    text: RichText,
    *,
    lead_in: RichText = NO_TEXT,
    speaker: str = "",
    gender: str = "",
) -> RichText:
    """A quotation as it is printed, with its lead-in, or else with whoever said it behind.

    `speaker` is a name with its title (“Igor Komarov, Director of Roscosmos”); `gender` is `m`,
    `f` or empty: it decides between «сказал», «сказала» and «говорит».
    """
    if lead_in.text.strip():
        return _with_colon(language, lead_in) + RichText(" ") + quoted(language, text)
    if not speaker:
        return quoted(language, text)
    attribution = language.quotation.attribution
    forms = {"m": attribution.masculine, "f": attribution.feminine}
    after = forms.get(gender, attribution.unknown).format(speaker=speaker.removesuffix("."))
    stop = _FINAL_STOP.search(text.text)
    if stop:
        text = text.spliced(stop.start(), stop.end(), RichText(attribution.before))
    elif attribution.before and text.text[-1:].isalnum():
        text += RichText(attribution.before)
    return quoted(language, text) + RichText(after)


def _with_colon(language: Language, lead_in: RichText) -> RichText:
    kept = len(lead_in.text.rstrip())
    ends_well = lead_in.text[:kept].endswith((":", ",", "—", "–"))
    return lead_in.slice(0, kept) + RichText("" if ends_well else language.quotation.colon)


def _nested(text: RichText, levels: tuple[Marks, ...]) -> RichText:
    """The text with its own marks put into those of the depth they stand at."""
    for start, end, depth, opens in reversed(list(_marks(text.text))):
        marks = levels[depth] if depth < len(levels) else levels[-1]
        new = marks.opening + marks.space if opens else marks.space + marks.closing
        if text.text[start:end] != new:
            text = text.spliced(start, end, RichText(new))
    return text


def _marks(text: str) -> Iterator[tuple[int, int, int, bool]]:
    """Each mark with its inner space: (start, end, depth from 1, whether it opens)."""
    depth = done = 0
    for at, char in enumerate(text):
        if char in _OPENING or (char in _EITHER and _opens(text, at, depth)):
            depth += 1
            end = at + 1
            while end < len(text) and text[end] in _INNER_SPACE:
                end += 1
            done = end
            yield at, end, depth, True
        elif depth and (char in _CLOSING or char in _EITHER):
            start = at
            while start > done and text[start - 1] in _INNER_SPACE:
                start -= 1
            yield start, at + 1, depth, False
            depth, done = depth - 1, at + 1


def _opens(text: str, at: int, depth: int) -> bool:
    """Whether `“` or `"` opens here: English opens with the mark that Russian closes with."""
    before = text[at - 1 : at] if at else " "
    after = text[at + 1 : at + 2]
    if depth and not after.strip():
        return False
    return _BEFORE_OPENING.match(before) is not None
