"""Quotes in a paragraph: what was said, what leads to it, and who said it.

Read are « …, X a déclaré : “…” », «“…”, — сказал X.» and “…,” said X; a mention in quotation marks
within a sentence is no quote.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from releaseeditor.exchange.reading.lexicon import Lexicon
from releaseeditor.exchange.reading.names import NAME, is_full, trimmed_name
from releaseeditor.exchange.reading.people import people
from releaseeditor.exchange.reading.sentences import sentence_start

_OPENING = '«„“"'
_SPACES = " \u00a0\u202f\t"
_LEADING = re.compile(rf"(?P<joint>[{_SPACES}]*:|,)[{_SPACES}]*(?=[{_OPENING}])")
_SHORTEST = 12
_LONGEST_ATTRIBUTION = 200
_JOINT = r",?\s*(?:[—–-]\s*)?"
_MOST_TRIED = 20
_STOP = ".!?…"


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quote, its lead-in or attribution (one of them empty), and what stands around them.

    `speaker` is the name as the text has it there; empty where it has a pronoun or nothing.
    """

    before: str
    lead_in: str
    text: str
    attribution: str
    after: str
    speaker: str


def quote_in(text: str, lexicon: Lexicon) -> Quoted | None:
    """The first quote of a paragraph; None if it has none, or one that cannot be taken out."""
    return _attributed(text, lexicon) or _led_in(text, lexicon)


def _led_in(text: str, lexicon: Lexicon) -> Quoted | None:
    """A quote behind a colon, or behind a verb of speaking and a comma."""
    for leading in islice(_LEADING.finditer(text), _MOST_TRIED):
        start = sentence_start(text, leading.start())
        phrase = text[start : leading.start()]
        spoken = _speech(lexicon).search(phrase)
        if not spoken and (leading["joint"] == "," or not _only_name(phrase, lexicon)):
            continue
        opening = leading.end()
        closing = _closing(text, opening)
        said, after = text[opening + 1 : closing].strip(_SPACES), text[closing + 1 :]
        if closing < 0 or len(said) < _SHORTEST or not _ends_here(after):
            continue
        said += "." * (after.startswith(".") and said[-1] not in _STOP)
        lead_in = text[start : leading.end()].strip(_SPACES)
        speaker = _speaker(phrase, spoken, lexicon)
        rest = after.lstrip(_STOP + _SPACES)
        return Quoted(text[:start].strip(_SPACES), lead_in, said, "", rest, speaker)
    return None


def _attributed(text: str, lexicon: Lexicon) -> Quoted | None:
    """A quote that opens the paragraph and is followed by who said it, or by nothing."""
    if text[:1] not in tuple(_OPENING):
        return None
    closing = _closing(text, 0)
    said, behind = text[1:closing].strip(_SPACES), text[closing + 1 :].strip(_SPACES)
    if closing < 0 or len(said) < _SHORTEST:
        return None
    if behind in ("", "."):
        return Quoted("", "", said + behind * (said[-1] not in _STOP), "", "", "")
    if len(behind) > _LONGEST_ATTRIBUTION:
        return None
    name = _attributed_to(behind, lexicon)
    said = said[:-1] + "." if said.endswith(",") else said
    return Quoted("", "", said, behind, "", name) if name else None


def _attributed_to(behind: str, lexicon: Lexicon) -> str:
    """Who said it, if what stands behind the quote says that and nothing more."""
    found = _attribution(lexicon).match(behind)
    if found:
        return trimmed_name((found["name"] or found["name_first"]).strip(), lexicon)
    for person in people(behind, lexicon):
        if _before_name(lexicon).fullmatch(behind[: person.start]):
            return person.name if behind[person.end :].strip(_SPACES) in ("", ".") else ""
    return ""


def _closing(text: str, opening: int) -> int:
    """The place of the mark that closes the one at `opening`; -1 if none does."""
    outer = text[opening]
    depth = 0
    for at in range(opening, len(text)):
        sign = text[at]
        if outer == '"':
            if sign == '"' and at > opening:
                return at
        elif sign in _OPENS[outer]:
            depth += 1
        elif sign in _CLOSES[outer]:
            depth -= 1
            if depth == 0:
                return at
    return -1


# Marks of another shape are marks within the quote, and need not be balanced.
_OPENS = {"«": "«", "“": "“", "„": "„"}
_CLOSES = {"«": "»", "“": "”", "„": "“”"}


def _ends_here(after: str) -> bool:
    """Whether the sentence ends with the quote, and does not go on behind it."""
    rest = after.lstrip(_STOP + _SPACES)
    return not rest or (rest[0].isupper() or rest[0] in _OPENING or rest[0].isdigit())


def _speaker(phrase: str, spoken: re.Match[str] | None, lexicon: Lexicon) -> str:
    """The name that stands nearest before the verb of speaking, or else right behind it."""
    before = phrase[: spoken.start()] if spoken else phrase
    names = [trimmed_name(found[0], lexicon) for found in _NAME.finditer(before)]
    known = [name for name in names if is_full(name)]
    if known:
        return known[-1]
    behind = _NAME.match(phrase[spoken.end() :].strip(_SPACES)) if spoken else None
    if behind and is_full(trimmed_name(behind[0], lexicon)):
        return trimmed_name(behind[0], lexicon)
    return names[-1] if names else ""


def _only_name(phrase: str, lexicon: Lexicon) -> bool:
    name = trimmed_name(phrase.strip(_SPACES), lexicon)
    return is_full(name) and _NAME.fullmatch(name) is not None


_NAME = re.compile(NAME)


@lru_cache(maxsize=8)
def _speech(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{lexicon.speech})\b", re.IGNORECASE)


@lru_cache(maxsize=8)
def _attribution(lexicon: Lexicon) -> re.Pattern[str]:
    """«, — сказал Игорь Комаров.», “ said Igor Komarov.”, “ Mr Komarov said.”; nothing more."""
    honorific = rf"(?:(?:{lexicon.honorifics})\s+)?"
    speech = rf"(?i:{lexicon.speech})"
    return re.compile(
        rf"{_JOINT}(?:{speech}\s+{honorific}(?P<name>{NAME})"
        rf"|{honorific}(?P<name_first>{NAME})\s+{speech})\s*\.?\Z"
    )


@lru_cache(maxsize=8)
def _before_name(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(
        rf"{_JOINT}(?:{lexicon.speech})\s+(?:(?:{lexicon.honorifics})\s+)?", re.IGNORECASE
    )
