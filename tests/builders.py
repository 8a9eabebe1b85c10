"""Releases for tests, written down as they are read.

    release(
        "headline | fr: Prix : 5 % | ru: Цена: 5 %",
        "paragraph | fr approved: Un succès. | ru translated stale: Успех.",
        "quote Le Gall | fr locked: Je suis satisfait.",
        "lead_in | fr: À l’issue de cette rencontre, Jean-Yves Le Gall a déclaré :",
    )

A line is a place, then its wordings in `language [state] [stale] [locked]: text`, cut by ` | `. The
first language of a line is the unit's origin, the others are based on its text. A place is a unit
of the head (`headline`), a part (`paragraph`, `heading 2`, `item`, `ordered item`,
`quote SPEAKER`, `participant`, `attachment FILE NAME`, `emitter`, `boilerplate`, `contact`), or a
field of the part before it (`title`, `lead_in`, `caption`). Parts are named by kind and number:
`paragraph1`, `quote2`. A speaker who is no participant yet becomes one. Texts take the marks
`<b>`, `<i>`, `<sup>`, `<sub>` and `<a address>`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.exchange.files import recognised_file
from releaseeditor.model.facts import Facts
from releaseeditor.model.names import mentions
from releaseeditor.model.parts import (
    Attachment,
    Boilerplate,
    Contact,
    Emitter,
    File,
    Heading,
    ListItem,
    Paragraph,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.release import HEAD, Release, Section, new_release
from releaseeditor.model.richtext import Mark, RichText, Run, from_runs
from releaseeditor.model.wording import NO_BASIS, Basis, State, Unit, Wording

LANGUAGES = ("fr", "ru", "en")
EARLIER = "What stood there when this was written."

_TAG = re.compile(r"<(/?)(b|i|sup|sub|a)(?: ([^>]*))?>")
_MARKS = {
    "b": Mark.BOLD,
    "i": Mark.ITALIC,
    "sup": Mark.SUPERSCRIPT,
    "sub": Mark.SUBSCRIPT,
    "a": Mark.LINK,
}
_SECTIONS: Mapping[type[Part], Section] = {
    Emitter: Section.EMITTERS,
    Paragraph: Section.BODY,
    Heading: Section.BODY,
    ListItem: Section.BODY,
    Quote: Section.BODY,
    Participant: Section.PARTICIPANTS,
    Attachment: Section.ATTACHMENTS,
    Boilerplate: Section.BOILERPLATES,
    Contact: Section.CONTACTS,
}
_FIRST_FIELD = {"quote": "text", "boilerplate": "text"}


def release(
    *lines: str, languages: tuple[str, ...] = LANGUAGES, facts: Facts | None = None
) -> Release:
    """The release that the lines describe; see the module."""
    built = _Building(replace(new_release("release1", languages), facts=facts or Facts()))
    for line in lines:
        built.add(line)
    return built.release


def rich(text: str) -> RichText:
    """Rich text from text with `<b>`, `<i>`, `<sup>`, `<sub>` and `<a address>`."""
    runs: list[Run] = []
    marks: dict[str, str] = {}
    at = 0
    for tag in _TAG.finditer(text):
        runs.append(_run(text[at : tag.start()], marks))
        at = tag.end()
        closing, name, address = tag.groups()
        if closing:
            marks.pop(name, None)
        else:
            marks[name] = address or ""
    return from_runs([*runs, _run(text[at:], marks)])


def unit(*wordings: str) -> Unit:
    """A unit from wordings as in a line: `unit("fr: Prix", "ru approved: Цена")`."""
    origin = wordings[0].split(":")[0].split()[0]
    made = Unit(origin)
    for wording in wordings:
        head, _, text = wording.partition(":")
        language, *flags = head.split()
        made = made.with_wording(language, _wording(made, language, flags, rich(text.strip(" "))))
        if "locked" in flags:
            made = replace(made, locked=True)
    return made


def stored_file(content: bytes, name: str = "") -> File:
    """The file with these bytes, of the kind that they show."""
    return recognised_file(content, name)


def _run(text: str, marks: Mapping[str, str]) -> Run:
    return Run(text, frozenset(_MARKS[name] for name in marks), marks.get("a", ""))


def _wording(made: Unit, language: str, flags: list[str], text: RichText) -> Wording:
    states = [State(flag) for flag in flags if flag not in {"stale", "locked"}]
    basis = NO_BASIS
    if language != made.origin:
        basis = Basis(made.origin, EARLIER if "stale" in flags else made.plain(made.origin))
    return Wording(text, states[0] if states else State.DRAFT, basis)


class _Building:
    """The release while its lines are read."""

    def __init__(self, empty: Release) -> None:
        self.release = empty
        self._counts: Counter[str] = Counter()
        self._last: Part | None = None

    def add(self, line: str) -> None:
        """Read one line."""
        place, *wordings = [cell.strip(" ") for cell in line.split(" | ")]
        origin = self.release.languages[0]
        texts = unit(*wordings) if wordings else Unit(origin)
        if place in HEAD:
            self._put({place: texts})
        elif self._last is not None and place in self._last.FIELDS:
            self._put({self._last.unit_id(place): texts})
        else:
            part, field = self._part(place, texts.origin)
            self._append(part, {part.unit_id(field): texts}, texts.origin)
            self._last = part

    def _part(self, place: str, origin: str) -> tuple[Part, str]:
        """The part a place names, and which of its fields the line has the text of."""
        kind, _, rest = place.partition(" ")
        if place == "ordered item":
            kind = "item"
        if kind == "quote" and rest:
            speaker = self._speaker(rest, origin)
            return Quote(self._id(kind), speaker), "text"
        part_id = self._id(kind)
        part: Part
        match kind:
            case "heading":
                part = Heading(part_id, int(rest or 1))
            case "item":
                part = ListItem(part_id, ordered=place.startswith("ordered"))
            case "attachment":
                part = Attachment(part_id, File(name=rest))
            case _:
                kinds = {made.__name__.lower(): made for made in _SECTIONS}
                part = kinds[kind](part_id)
        return part, _FIRST_FIELD.get(kind, part.FIELDS[0])

    def _speaker(self, name: str, origin: str) -> str:
        for person in self.release.participants:
            known = self.release.units[person.unit_id("name")].wordings.values()
            if any(mentions(wording.plain, name) for wording in known):
                return person.id
        person = Participant(self._id("participant"))
        self._append(person, {person.unit_id("name"): unit(f"{origin}: {name}")}, origin)
        return person.id

    def _id(self, kind: str) -> str:
        self._counts[kind] += 1
        return f"{kind}{self._counts[kind]}"

    def _append(self, part: Part, units: Mapping[str, Unit], origin: str) -> None:
        section = _SECTIONS[type(part)]
        parts = (*self.release.parts(section), part)
        self.release = self.release.with_parts(section, parts)
        self._put({name: Unit(origin) for name in part.unit_ids()} | dict(units))

    def _put(self, units: Mapping[str, Unit]) -> None:
        self.release = replace(self.release, units={**self.release.units, **units})
