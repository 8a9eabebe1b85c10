"""A user who adds, moves, splits and joins parts, and sees to people and facts, at random."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule

from releaseeditor.model.commands.adding import add_after
from releaseeditor.model.commands.cutting import matching_offsets
from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.commands.people import rename, set_speaker
from releaseeditor.model.commands.structure import (
    change_part,
    convert,
    join_with_next,
    move_part,
    remove_part,
    show_languages,
    split,
)
from releaseeditor.model.facts import Facts
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import CaseForm, Contact, Part, Participant, Quote
from releaseeditor.model.release import SECTION_OF, Section
from tests.properties.desk import Desk, numbers
from tests.strategies import codes, facts, words

_BLOCKS = [kind for kind, section in SECTION_OF.items() if section is Section.BODY]
_KINDS = [*SECTION_OF]


class Arranging(Desk):
    """What is done to parts and to the release as a whole."""

    @rule(kind=st.sampled_from(_KINDS), after=numbers, origin=codes)
    def add(self, kind: type[Part], after: int, origin: str) -> None:
        behind = self.part(after)
        self.do(lambda r: add_after(r, kind(new_id()), behind.id if behind else "", origin=origin))

    @rule(number=numbers)
    def remove(self, number: int) -> None:
        if part := self.part(number):
            self.do(lambda r: remove_part(r, part.id))

    @rule(number=numbers, to=st.integers(-1, 9))
    def move(self, number: int, to: int) -> None:
        if part := self.part(number):
            self.do(lambda r: move_part(r, part.id, to))

    @rule(number=numbers, kind=st.sampled_from(_BLOCKS))
    def convert(self, number: int, kind: Callable[[str], Quote]) -> None:
        if part := self.part(number):
            self.do(lambda r: convert(r, part.id, kind(part.id)))

    @rule(number=numbers, language=codes, offset=numbers, kind=st.sampled_from(_BLOCKS))
    def split(self, number: int, language: str, offset: int, kind: Callable[[str], Quote]) -> None:
        unit = self.unit(number)
        offsets = matching_offsets(self.session.release.units[unit], language, offset)
        self.do(lambda r: split(r, unit, offsets, kind(new_id())))

    @rule(number=numbers)
    def join(self, number: int) -> None:
        self.do(lambda r: join_with_next(r, self.unit(number)))

    @rule(quote=numbers, speaker=numbers)
    def give_speaker(self, quote: int, speaker: int) -> None:
        said, who = self.part(quote), self.part(speaker)
        if said and who:
            self.do(lambda r: set_speaker(r, said.id, who.id))

    @rule(number=numbers, name=words, case=st.sampled_from(["genitive", "dative"]))
    def fill_in(self, number: int, name: str, case: str) -> None:
        part = self.part(number)
        if isinstance(part, Participant):
            forms = (CaseForm("ru", case, name),)
            self.do(lambda r: change_part(r, Participant(part.id, forms, part.former)))
        if isinstance(part, Contact):
            self.do(lambda r: change_part(r, Contact(part.id, name, part.email)))

    @rule(number=numbers, language=codes, name=words)
    def rename(self, number: int, language: str, name: str) -> None:
        people = self.session.release.participants
        if people:
            unit = people[number % len(people)].unit_id("name")
            self.do(lambda r: rename(r, unit, language, name))

    @rule(known=facts)
    def state_facts(self, known: Facts) -> None:
        self.do(lambda r: set_facts(r, known))

    @rule(languages=st.lists(codes, unique=True))
    def show(self, languages: list[str]) -> None:
        self.do(lambda r: show_languages(r, tuple(languages)))
