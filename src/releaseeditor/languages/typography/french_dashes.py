"""Dashes between words in French: pairs around an incise, and those that stand alone."""

from __future__ import annotations

import re
from bisect import bisect_left

from releaseeditor.languages.typography.characters import (
    EN_DASH,
    HIDDEN,
    LATIN_LOWER,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.rule import Edit, Spacing, compiled

_SPACED = rf"(?<=[^\s–—-])({SPACE}+)(-{{1,3}}|[–—])({SPACE}+|(?=[,.;:)»]))(?=[^\s–—-])"
_CLOSE = r"(?<=[^\W\d_]{2})(--)(?=[^\W\d_]{2})"
_BOUNDARY = r"(?:(?<!\b[A-ZÀ-Ý])(?<!\bMM)\.|[!?…])(?=\s+[A-ZÀ-Ý«]|\s*$)|[()\[\]]"


def incises(text: str, _: Spacing) -> list[Edit]:
    """Finds dashes with spaces around that are hyphens, or lack their no-break space.

    Two of them in a sentence enclose an incise: the no-break space is on its side. A single one
    opens an incise that ends with the sentence; in a title or between names it has plain spaces.
    Operators between numbers or single letters stay.
    """
    dashes = [m for m in compiled(f"{_SPACED}|{_CLOSE}").finditer(text) if not _operator(text, m)]
    bounds = [m.start() for m in compiled(_BOUNDARY).finditer(text)]
    edits: list[Edit] = []
    for group in _by_sentence(dashes, bounds):
        pairs = 0 if _separates(text, group) else len(group) // 2 * 2
        edits.extend(_opening(dash) for dash in group[:pairs:2])
        edits.extend(_closing(dash) for dash in group[1:pairs:2])
        edits.extend(_alone(text, dash) for dash in group[pairs:])
    return sorted(edits, key=lambda edit: edit.start)


def _by_sentence(dashes: list[re.Match[str]], bounds: list[int]) -> list[list[re.Match[str]]]:
    groups: dict[int, list[re.Match[str]]] = {}
    for dash in dashes:
        groups.setdefault(bisect_left(bounds, dash.start()), []).append(dash)
    return list(groups.values())


def _separates(text: str, group: list[re.Match[str]]) -> bool:
    """Whether the dashes part the items of a line rather than enclose an incise.

    A telephone number or an address follows one of them, or a capital or a figure each of them.
    """
    if len(group) > 1 and all(_new_item(text[dash.end() : dash.end() + 1]) for dash in group):
        return True
    items = rf"(?i:tél|fax|mobile|port\.|courriel|e-?mail|mél)[\w.]*[\s:.]|{HIDDEN}"
    return any(compiled(items).match(text, dash.end()) for dash in group)


def _new_item(rest: str) -> bool:
    return rest[:1].isupper() or rest[:1].isdigit()


def _operator(text: str, dash: re.Match[str]) -> bool:
    before, after = text[max(0, dash.start() - 2) : dash.start()], text[dash.end() : dash.end() + 2]
    if before[-1:].isdigit() and after[:1].isdigit():
        return True
    alone = re.search(r"(?<!\w)\w$", before) and re.match(r"\w(?!\w)", after)
    return bool(alone) or "=" in text


def _dash(match: re.Match[str]) -> str:
    return match[2] if match[2] in ("–", "—") else EN_DASH


def _opening(match: re.Match[str]) -> Edit:
    return Edit(match.start(), match.end(), f" {_dash(match)}{NBSP}", (f" —{NBSP}",))


def _closing(match: re.Match[str]) -> Edit:
    after = " " if match[3] or match[4] else ""
    return Edit(match.start(), match.end(), f"{NBSP}{_dash(match)}{after}", (f"{NBSP}— ",))


def _alone(text: str, match: re.Match[str]) -> Edit:
    """A single dash: tied to the incise that it opens, if that ends with the sentence."""
    if match[2] in ("–", "—") and (NBSP in match[0] or "\u202f" in match[0]):
        return Edit(match.start(), match.end(), match[0])
    if not match[3] and not match[4]:
        return Edit(match.start(), match.end(), match[0])
    if text[:1] in "—–" and text[match.start() - 1] in ".!?…":
        return Edit(match.start(), match.end(), f" {text[0]}{NBSP}")
    rest = text[match.end() :]
    sentence = compiled(rf"[{LATIN_LOWER}][^()]*[.!?…][»”\"\s\u00a0]*").match(rest)
    if sentence and re.search(r"[.!?…]", rest):
        return _opening(match)
    return Edit(match.start(), match.end(), f" {_dash(match)} ")
