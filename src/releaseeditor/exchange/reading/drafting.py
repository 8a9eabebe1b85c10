"""A release while a text is being read into it: parts, facts and what was recognised."""

from __future__ import annotations

from dataclasses import replace

from releaseeditor.exchange.reading.recognition import Kind, Recognition
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import Part, Participant
from releaseeditor.model.release import Release, Section, new_release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import State, Unit, Wording


class Draft:
    """Collects what a text says; all wordings are drafts in one language, `language`."""

    def __init__(self, language: str, columns: tuple[str, ...]) -> None:
        self.language = language
        self.facts = Facts()
        self._empty = new_release(new_id(), columns)
        self._units = dict(self._empty.units)
        self._parts: dict[Section, list[Part]] = {section: [] for section in Section}
        self._recognised: list[Recognition] = []

    def write(self, unit: str, text: str, *, locked: bool = False) -> None:
        """Give a unit its text, verbatim and `locked` if it is a quote."""
        wordings = {self.language: Wording(RichText(text), State.DRAFT)}
        self._units[unit] = Unit(self.language, wordings, locked=locked)

    def text(self, unit: str) -> str:
        """The text of a unit; empty where nothing was written."""
        return self._units[unit].plain(self.language)

    def add(self, section: Section, part: Part, **texts: str) -> str:
        """Add a part with its texts by field; the answer is its identifier."""
        self._parts[section].append(part)
        for field in part.FIELDS:
            self._units[part.unit_id(field)] = Unit(self.language)
            if texts.get(field):
                self.write(part.unit_id(field), texts[field])
        return part.id

    def add_participant(self, name: str, title: str = "", organisation: str = "") -> str:
        """The participant of this name, added if there is none yet."""
        known = self.participant(name)
        part = Participant(new_id())
        return known or self.add(
            Section.PARTICIPANTS, part, name=name, title=title, organisation=organisation
        )

    def participant(self, name: str) -> str:
        """The identifier of the participant with this name, or with this surname; or nothing."""
        for part in self._parts[Section.PARTICIPANTS]:
            known = self.text(part.unit_id("name"))
            if known == name or known.endswith(f" {name}"):
                return part.id
        return ""

    def report(
        self, kind: Kind, text: str, line: int, *, value: str = "", taken_out: bool = False
    ) -> None:
        """Tell the user of something recognised."""
        self._recognised.append(Recognition(kind, text, line, value, taken_out))

    def recognised(self) -> tuple[Recognition, ...]:
        """All that was reported, in the order of the text."""
        return tuple(sorted(self._recognised, key=lambda one: one.line))

    def release(self) -> Release:
        """The release with all that was added."""
        made = replace(self._empty, facts=self.facts, units=self._units)
        for section, parts in self._parts.items():
            made = made.with_parts(section, tuple(parts))
        return made
