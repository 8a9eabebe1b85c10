"""`releaseeditor show`: what is in a release, for people or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from releaseeditor.cli.terminal import Terminal
from releaseeditor.languages import LANGUAGES, language
from releaseeditor.messages import Message
from releaseeditor.model.counting import edition_length
from releaseeditor.model.editions import signed_off, to_do
from releaseeditor.model.parts import Quote
from releaseeditor.model.release import HEAD, Release, Section
from releaseeditor.model.staleness import stale
from releaseeditor.model.wording import State


def run(options: argparse.Namespace, terminal: Terminal) -> int:
    """Print the release."""
    from releaseeditor.exchange.package import read_package

    release = read_package(options.release).release
    if options.json:
        terminal.answer_json(release_json(release))
        return 0
    for line in _lines(release, terminal):
        terminal.answer(line)
    return 0


def release_json(release: Release) -> dict[str, Any]:
    """The release as docs/command-line.md describes it."""
    facts = release.facts
    return {
        "id": release.id,
        "languages": list(release.languages),
        "reference": facts.reference,
        "document_type": facts.document_type.value,
        "embargo": facts.embargo.until.isoformat() if facts.embargo else None,
        "event_date": facts.event_date.isoformat() if facts.event_date else None,
        "issue_date": facts.issue_date.isoformat() if facts.issue_date else None,
        "publication_date": (
            facts.publication_date.isoformat() if facts.publication_date else None
        ),
        "editions": [_edition_json(release, code) for code in release.languages],
        "head": {name: _unit_json(release, name) for name in HEAD},
        **{section.value: _section_json(release, section) for section in Section},
    }


def _edition_json(release: Release, code: str) -> dict[str, Any]:
    length = edition_length(release, code)
    return {
        "language": code,
        "words": length.words,
        "signs": length.signs,
        "signed_off": signed_off(release, code),
        "to_do": [{"unit": item.unit, "lack": item.lack.value} for item in to_do(release, code)],
    }


def _unit_json(release: Release, unit_id: str) -> dict[str, Any]:
    unit = release.units[unit_id]
    wordings = {
        code: {
            "text": wording.plain,
            "state": wording.state.value,
            "stale": bool(stale(release, unit_id, code)),
        }
        for code in release.languages
        if (wording := unit[code]).plain or wording.state is State.OMITTED
    }
    return {"unit": unit_id, "origin": unit.origin, "wordings": wordings}


def _section_json(release: Release, section: Section) -> list[dict[str, Any]]:
    from releaseeditor.model.codec import encoded

    return [
        {
            "kind": type(part).__name__,
            **encoded(part),
            "texts": {name: _unit_json(release, part.unit_id(name)) for name in part.FIELDS},
        }
        for part in release.parts(section)
    ]


def _lines(release: Release, terminal: Terminal) -> Iterator[str]:
    say = terminal.say
    if release.facts.reference:
        yield release.facts.reference
    names = language(say.language).names
    known = {one.code for one in LANGUAGES}
    for code in release.languages:
        name = names[code].name if code in known else code
        length = edition_length(release, code)
        waiting = sum(1 for _ in to_do(release, code))
        state = (
            say(Message("signed off"))
            if not waiting
            else say.counted("{count} text to do", "{count} texts to do", waiting)
        )
        words = say.counted("{count} word", "{count} words", length.words)
        signs = say.counted("{count} sign", "{count} signs", length.signs)
        yield f"{name}: {words}, {signs}; {state}"
    for code in release.languages:
        yield ""
        yield from _edition(release, code)


def _edition(release: Release, code: str) -> Iterator[str]:
    """The texts of an edition in reading order, a paragraph a line."""
    quotes = {block.unit_id("text") for block in release.body if isinstance(block, Quote)}
    marks = language(code).quotation.levels[0] if code in {x.code for x in LANGUAGES} else None
    for unit_id in release.unit_ids():
        wording = release.wording(unit_id, code)
        if wording.printed:
            text = wording.plain
            if unit_id in quotes and marks is not None:
                text = f"{marks.opening}{marks.space}{text}{marks.space}{marks.closing}"
            yield text
