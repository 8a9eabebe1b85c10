"""The rules of English, in the order in which they run; British and American ones side by side."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    APOSTROPHE,
    EM_DASH,
    EN_DASH,
    HIDDEN,
    LATIN,
    LETTER,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.english_figures import (
    ENGLISH_ABBREVIATIONS,
    ENGLISH_NUMBERS,
    ENGLISH_TIES,
)
from releaseeditor.languages.typography.everywhere import (
    CLOSE_UP_HIGH,
    DOUBLE_SPACE,
    ELLIPSES,
    HOMOGLYPHS,
    MINUS_SIGN,
    SIGNS,
    SPACE_AFTER,
    SPACE_BEFORE,
    SPACE_INSIDE,
    SPACED_DASHES,
    TIMES_SIGN,
)
from releaseeditor.languages.typography.quotes import Marks, apostrophes, primes, quotation_marks
from releaseeditor.languages.typography.rule import Example, Rule, Scan, Spacing, Swap
from releaseeditor.messages import Message

_MARKS = Marks((("“", "”"), ("‘", "’")), singles_nest=False)
_CUT = (
    "tis|Tis|twas|Twas|twere|twill|em|til|Til|cause|Cause|bout|Bout|round|Round|neath|cos|kay|"
    "mongst|twixt|Twixt|nuff|Nuff|tude|sup|hood|burbs|gainst"
)
_DATELINE = (
    r"[A-Z][A-Z.’'-]+(?:[ ,]+[A-Z][A-Z.’'-]+)*[ ,]*(?:[A-Z][a-z]{1,4}\.? )?"
    r"(?:\([^)]*\)|[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?)?$"
)
_BETWEEN_WORDS = (
    rf"(?<=[^\s–—-])(?:{SPACE}+(?:-{{1,3}}|[–—]){SPACE}+|"
    rf"(?<=[{LATIN}”’,]){SPACE}?(?:--{{1,2}}|—){SPACE}?(?=[{LATIN}“‘]))(?=[^\s–—-])"
)
_DASH_SIGNS = (*SPACED_DASHES, "—")


def _and(match: re.Match[str], _: Spacing) -> str:
    """The shortened “and”, with spaces on both sides or on none, as it was typed."""
    before, after = match.string[match.start() - 1], match.string[match.end()]
    if match[2] == "N" and not (before.isupper() and after.isupper()):
        return match[0]
    space = " " if " " in (match[1], match[3]) else match[1] and match[3]
    return f"{space}’{match[2]}’{space}"


def _british(match: re.Match[str], _: Spacing) -> str:
    return match[0] if _formula(match) else f"{NBSP}{EN_DASH} "


def _american(match: re.Match[str], _: Spacing) -> str:
    if _formula(match):
        return match[0]
    before = match.string[: match.start()]
    dateline = re.match(_DATELINE, before)
    town = re.fullmatch(r"[A-Z]{5,}", before) and re.match(
        r"[A-Z](?!.*\s(?:--?|[–—])\s)", match.string[match.end() :]
    )
    if dateline and before.isupper() and before[-1] != ")" and match[0] != f" {EM_DASH} ":
        return f" {EM_DASH} " if town else EM_DASH
    return f" {EM_DASH} " if dateline else EM_DASH


def _formula(match: re.Match[str]) -> bool:
    """Whether the sign stands between numbers or single letters, as an operator."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    after = match.string[match.end() : match.end() + 2]
    if before[-1:].isdigit() and after[:1].isdigit():
        return True
    left = re.search(r"(?<![\w’])[b-hj-zA-HJ-Z]$", before)
    return bool(left and re.match(r"[b-hj-zA-HJ-Z](?!\w)", after))


def _inside(match: re.Match[str], _: Spacing) -> str:
    return match[2] + match[1]


ENGLISH_RULES: tuple[Rule, ...] = (
    DOUBLE_SPACE,
    HOMOGLYPHS,
    *ENGLISH_ABBREVIATIONS,
    Rule(
        "ellipsis",
        ELLIPSES.message,
        "New Hart’s Rules, “Punctuation”; Chicago 13.50",
        (*ELLIPSES.steps, Swap(rf"(?<=[{LATIN}\d]){SPACE}+…(?=[\"”’]*$)", "…", "…")),
        (Example("Wait...", "Wait…"),),
    ),
    SPACE_BEFORE,
    CLOSE_UP_HIGH,
    SPACE_INSIDE,
    SPACE_AFTER,
    Rule(
        "prime",
        Message("Feet and inches, minutes and seconds have signs of their own."),
        "Chicago, “Abbreviations”; BIPM, SI Brochure, table 8",
        (Scan(primes(_MARKS), "'\"’”‘"),),
        (Example("5' 10\" tall", "5′ 10″ tall"),),
    ),
    Rule(
        "apostrophe",
        Message("The apostrophe is curved."),
        "New Hart’s Rules, “Punctuation”; Chicago 6.117",
        (
            Swap(
                rf"(?<=[{LATIN}])({SPACE}?|-)['‘’‚´`ʼ‛]([nN])['‘’´`ʼ‛′]({SPACE}?|-)(?=[{LATIN}])",
                _and,
                ("n'", "N'", "n’", "N’", "n‘", "n´", "n`", "nʼ", "n′"),
            ),
            Swap(
                rf"(?<=[{LETTER}])(?:'{{1,2}}|[´`‘ʼ′‛])(?=[{LETTER}{HIDDEN}])",
                APOSTROPHE,
                "'´`‘ʼ′‛",
            ),
            Swap(rf"(?<=[.!{HIDDEN}])['´`‘ʼ](?=s(?!\w))", APOSTROPHE, "'´`‘ʼ"),
            Swap(r"(?<=\d)['´`‘ʼ′](?=(?:s|ers|d|th)\b)", APOSTROPHE, "'´`‘ʼ′"),
            Swap(r"(?<![\w])['‘`](?=\d\d(?:s|ers)?(?![\w'’\"″]))", APOSTROPHE, "'‘`"),
            Swap(rf"(?<![\w])['‘`](?=(?:{_CUT})(?![\w'’]))", APOSTROPHE, "'‘`"),
            Scan(apostrophes(_MARKS), "'`´"),
        ),
        (Example("don't, the '70s, rock 'n' roll", "don’t, the ’70s, rock ’n’ roll"),),
    ),
    Rule(
        "quotation-marks",
        Message("Quotation marks are curved: “ ”, and ‘ ’ within them."),
        "New Hart’s Rules, “Quotations and direct speech”; Chicago 6.115, 13.30",
        (Scan(quotation_marks(_MARKS), "\"“”„‟«»'‘’`"),),
        (
            Example('"A "great" day," he said', "“A ‘great’ day,” he said"),
            Example("« Soyuz »", "“Soyuz”"),
        ),
    ),
    Rule(
        "punctuation-inside",
        Message("American English puts the comma and the full stop before the closing mark."),
        "Chicago 6.9",
        (
            Swap(rf"(?<=[{LATIN}\d%)′{HIDDEN}])([’]?”)([.,])(?![.\d])", _inside, "”"),
            Swap(rf"(?<=‘)([{LATIN}\d -]+)(’)([.,])(?![.\d])", r"\1\3\2", "‘"),
        ),
        (Example("the “mission”, he said", "the “mission,” he said", "en-US"),),
        on=False,
    ),
    MINUS_SIGN,
    TIMES_SIGN,
    SIGNS,
    *ENGLISH_NUMBERS,
    Rule(
        "british-dash",
        Message("British English sets an en dash between spaces."),
        "New Hart’s Rules, “Punctuation: dashes”",
        (Swap(_BETWEEN_WORDS, _british, _DASH_SIGNS),),
        (Example("a day - a great one", "a day\u00a0– a great one", "en-GB"),),
        on=False,
    ),
    Rule(
        "american-dash",
        Message("American English sets an em dash without spaces."),
        "Chicago 6.85",
        (Swap(_BETWEEN_WORDS, _american, _DASH_SIGNS),),
        (Example("a day - a great one", "a day—a great one", "en-US"),),
        on=False,
    ),
    *ENGLISH_TIES,
)
