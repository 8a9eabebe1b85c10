"""Participants who are named in some languages of a unit, but not in all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding
from releaseeditor.model.names import mentions, places

Name = Mapping[str, Sequence[str]]
"""A person's name: by language, the forms it may take, the plain one first."""


def missing_names(texts: Mapping[str, str], names: Sequence[Name], origin: str) -> list[Finding]:
    """Findings where a language leaves out a participant whom most others, or the origin, name.

    The family name alone, which is the last word of a form, is enough. Where fewer than half of
    the languages name someone, those that do are odd.
    """
    found: list[Finding] = []
    for name in names:
        asked = [code for code in texts if name.get(code)]
        present = [code for code in asked if _is_named(texts[code], name[code])]
        if not present or len(present) == len(asked):
            continue
        share = 2 * len(present) - len(asked)
        if share > 0 or (share == 0 and origin in present):
            source = origin if origin in present else present[0]
            found += [_missing(code, name, source) for code in asked if code not in present]
        else:
            found += [_surplus(code, texts[code], name) for code in present]
    return found


def _forms(forms: Sequence[str]) -> list[str]:
    """The whole forms first, then the family names."""
    words = [form.split()[-1] for form in forms if form.strip()]
    return [*forms, *words]


def _is_named(text: str, forms: Sequence[str]) -> bool:
    return any(mentions(text, form) for form in _forms(forms))


def _missing(code: str, name: Name, source: str) -> Finding:
    return Finding(
        "facts.name",
        Message(
            "“{name}”, who is named in {column}, is missing here.",
            name=name[code][0],
            column=source.upper(),
        ),
        language=code,
    )


def _surplus(code: str, text: str, name: Name) -> Finding:
    start, end = next(spot for form in _forms(name[code]) for spot in places(text, form))
    return Finding(
        "facts.name",
        Message("“{name}” is named in no other language.", name=text[start:end]),
        language=code,
        start=start,
        end=end,
    )
