"""A user at random: every command of the model, in any order, with undo and redo between."""

from collections.abc import Callable
from unicodedata import normalize

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from releaseeditor.errors.fault import Refused
from releaseeditor.model.codec import decoded, decoded_release, encoded
from releaseeditor.model.commands.adding import add_after
from releaseeditor.model.commands.cutting import matching_offsets
from releaseeditor.model.commands.facts import set_facts
from releaseeditor.model.commands.people import rename, set_speaker
from releaseeditor.model.commands.states import (
    confirm,
    include,
    needs_no_retranslation,
    set_lock,
    set_origin,
    set_state,
    sign_off,
)
from releaseeditor.model.commands.structure import (
    change_part,
    convert,
    join_with_next,
    move_part,
    remove_part,
    show_languages,
    split,
)
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import NOWHERE, Edit, Place
from releaseeditor.model.identity import new_id
from releaseeditor.model.parts import CaseForm, Contact, Part, Participant, Quote
from releaseeditor.model.release import SECTION_OF, Release, Section
from releaseeditor.model.richtext import Mark, RichText
from releaseeditor.model.session import Applied, Session
from releaseeditor.model.staleness import Stale, stale
from releaseeditor.model.wording import State
from tests.builders import release
from tests.strategies import codes, facts, rich_texts, words

Builder = Callable[[Release], Edit]

_START = release(
    "headline | fr: Prix | ru: Цена",
    "paragraph | fr: Igor Komarov a parlé. Il reviendra. | ru: Игорь Комаров. Он вернётся.",
    "quote Komarov | ru: Да.",
    "contact | fr: Anne",
)
_BLOCKS = [kind for kind, section in SECTION_OF.items() if section is Section.BODY]
_KINDS = [*SECTION_OF]
_NUMBERS = st.integers(0, 60)


def differ(one: str, other: str) -> bool:
    """Whether two texts, both with line feeds as line ends, are not canonically equivalent."""
    return normalize("NFD", one) != normalize("NFD", other)


class Desk(RuleBasedStateMachine):
    """One session, a user at random, and what must hold after everything they do."""

    def __init__(self) -> None:
        super().__init__()
        self.session = Session(_START)
        self.journal: list[Edit] = []
        self.first = self.seen = _START

    @initialize(start=st.sampled_from([_START, release()]))
    def open_release(self, start: Release) -> None:
        self.session = Session(start)
        self.first = self.seen = start
        self.session.listen(self.note)

    def note(self, applied: Applied) -> None:
        """Keep a journal as a listener does: with nothing but what the session tells."""
        assert applied.before == self.seen
        self.journal.append(applied.edit)
        self.seen = applied.after

    def do(self, build: Builder) -> None:
        """What a user's deed comes to: an edit, or a refusal that changes nothing."""
        before = self.session.release
        try:
            self.session.apply(build(before))
        except Refused:
            assert self.session.release is before

    def retype(self, unit: str, language: str, text: RichText) -> None:
        self.do(lambda r: set_text(r, unit, language, text))

    def unit(self, number: int) -> str:
        names = list(self.session.release.unit_ids())
        return names[number % len(names)]

    def part(self, number: int) -> Part | None:
        parts = [part for _, part in self.session.release.all_parts()]
        return parts[number % len(parts)] if parts else None

    # Typing

    @rule(number=_NUMBERS, language=codes, text=rich_texts())
    def write(self, number: int, language: str, text: RichText) -> None:
        self.do(lambda r: set_text(r, self.unit(number), language, text))

    @rule(number=_NUMBERS, language=codes, start=_NUMBERS, length=st.integers(0, 3), typed=words)
    def splice(self, number: int, language: str, start: int, length: int, typed: str) -> None:
        unit = self.unit(number)
        old = self.session.release.wording(unit, language).text
        start %= len(old) + 1
        new = old.spliced(start, min(len(old), start + length), RichText(typed))
        self.retype(unit, language, new)

    @rule(number=_NUMBERS, language=codes, start=_NUMBERS, end=_NUMBERS, mark=st.sampled_from(Mark))
    def mark(self, number: int, language: str, start: int, end: int, mark: Mark) -> None:
        unit = self.unit(number)
        new = self.session.release.wording(unit, language).text.marked(
            start, end, mark, "https://example.org"
        )
        self.do(lambda r: set_text(r, unit, language, new))

    @rule(number=_NUMBERS, language=codes, keys=st.text("abé ", min_size=1, max_size=8))
    def type_on(self, number: int, language: str, keys: str) -> None:
        unit = self.unit(number)
        for key in keys:
            old = self.session.release.wording(unit, language).text
            self.retype(unit, language, old + RichText(key))

    @rule(number=_NUMBERS, language=codes, presses=st.integers(1, 8))
    def delete_on(self, number: int, language: str, presses: int) -> None:
        unit = self.unit(number)
        for _ in range(presses):
            old = self.session.release.wording(unit, language).text
            self.retype(unit, language, old.slice(0, len(old) - 1))

    @rule()
    def leave_the_field(self) -> None:
        self.session.seal()

    # States

    @rule(number=_NUMBERS, language=codes, state=st.sampled_from(State))
    def give_state(self, number: int, language: str, state: State) -> None:
        self.do(lambda r: set_state(r, self.unit(number), language, state))

    @rule(
        number=_NUMBERS,
        language=codes,
        deed=st.sampled_from([confirm, include, needs_no_retranslation, set_origin]),
    )
    def decide(self, number: int, language: str, deed: Callable[[Release, str, str], Edit]) -> None:
        self.do(lambda r: deed(r, self.unit(number), language))

    @rule(number=_NUMBERS, locked=st.booleans())
    def lock(self, number: int, *, locked: bool) -> None:
        self.do(lambda r: set_lock(r, self.unit(number), locked=locked))

    @rule(language=codes)
    def sign_off(self, language: str) -> None:
        self.do(lambda r: sign_off(r, language))

    # Parts

    @rule(kind=st.sampled_from(_KINDS), after=_NUMBERS, origin=codes)
    def add(self, kind: type[Part], after: int, origin: str) -> None:
        behind = self.part(after)
        self.do(lambda r: add_after(r, kind(new_id()), behind.id if behind else "", origin=origin))

    @rule(number=_NUMBERS)
    def remove(self, number: int) -> None:
        if part := self.part(number):
            self.do(lambda r: remove_part(r, part.id))

    @rule(number=_NUMBERS, to=st.integers(-1, 9))
    def move(self, number: int, to: int) -> None:
        if part := self.part(number):
            self.do(lambda r: move_part(r, part.id, to))

    @rule(number=_NUMBERS, kind=st.sampled_from(_BLOCKS))
    def convert(self, number: int, kind: Callable[[str], Quote]) -> None:
        if part := self.part(number):
            self.do(lambda r: convert(r, part.id, kind(part.id)))

    @rule(number=_NUMBERS, language=codes, offset=_NUMBERS, kind=st.sampled_from(_BLOCKS))
    def split(self, number: int, language: str, offset: int, kind: Callable[[str], Quote]) -> None:
        unit = self.unit(number)
        offsets = matching_offsets(self.session.release.units[unit], language, offset)
        self.do(lambda r: split(r, unit, offsets, kind(new_id())))

    @rule(number=_NUMBERS)
    def join(self, number: int) -> None:
        self.do(lambda r: join_with_next(r, self.unit(number)))

    @rule(quote=_NUMBERS, speaker=_NUMBERS)
    def give_speaker(self, quote: int, speaker: int) -> None:
        said, who = self.part(quote), self.part(speaker)
        if said and who:
            self.do(lambda r: set_speaker(r, said.id, who.id))

    @rule(number=_NUMBERS, name=words, case=st.sampled_from(["genitive", "dative"]))
    def fill_in(self, number: int, name: str, case: str) -> None:
        part = self.part(number)
        if isinstance(part, Participant):
            forms = (CaseForm("ru", case, name),)
            self.do(lambda r: change_part(r, Participant(part.id, forms, part.former)))
        if isinstance(part, Contact):
            self.do(lambda r: change_part(r, Contact(part.id, name, part.email)))

    @rule(number=_NUMBERS, language=codes, name=words)
    def rename(self, number: int, language: str, name: str) -> None:
        people = self.session.release.participants
        if people:
            unit = people[number % len(people)].unit_id("name")
            self.do(lambda r: rename(r, unit, language, name))

    # The whole

    @rule(known=facts)
    def state_facts(self, known: object) -> None:
        self.do(lambda r: set_facts(r, decoded(type(r.facts), encoded(known))))

    @rule(languages=st.lists(codes, unique=True))
    def show(self, languages: list[str]) -> None:
        self.do(lambda r: show_languages(r, tuple(languages)))

    @rule()
    def undo(self) -> None:
        self.check_place(self.session.undo())

    @rule()
    def redo(self) -> None:
        self.check_place(self.session.redo())

    @precondition(lambda self: self.session.steps)
    @rule()
    def undo_everything_and_do_it_again(self) -> None:
        last, steps = self.session.release, self.session.steps
        for _ in steps:
            self.check_place(self.session.undo())
        assert self.session.release == self.first
        for _ in steps:
            self.check_place(self.session.redo())
        assert self.session.release == last
        assert self.session.steps == steps

    def check_place(self, place: Place) -> None:
        made = self.session.release
        assert place == NOWHERE or place.unit in made.units or made.part(place.part)

    # What always holds

    @invariant()
    def the_units_are_those_of_the_parts(self) -> None:
        made = self.session.release
        assert set(made.units) == set(made.unit_ids())
        ids = [part.id for _, part in made.all_parts()]
        assert len(ids) == len(set(ids))

    @invariant()
    def every_part_stands_in_its_section(self) -> None:
        for section, part in self.session.release.all_parts():
            assert SECTION_OF[type(part)] is section

    @invariant()
    def speakers_are_participants(self) -> None:
        made = self.session.release
        for block in made.body:
            assert (
                not isinstance(block, Quote) or not block.speaker or made.participant(block.speaker)
            )

    @invariant()
    def states_and_texts_belong_together(self) -> None:
        for unit in self.session.release.units.values():
            for wording in unit.wordings.values():
                assert wording.state is not State.EMPTY
                assert wording.text or wording.state is State.OMITTED

    @invariant()
    def a_wording_is_stale_exactly_while_its_basis_reads_otherwise(self) -> None:
        made = self.session.release
        for name, unit in made.units.items():
            for language, wording in unit.wordings.items():
                basis, today = wording.basis, unit.plain(wording.basis.language)
                known = {basis.text, basis.kept_for or basis.text}
                otherwise = basis.language and all(differ(today, text) for text in known)
                changed = stale(made, name, language) is Stale.ORIGIN_CHANGED
                assert changed is (bool(otherwise) and wording.printed)

    @invariant()
    def every_step_has_a_name(self) -> None:
        assert all(str(step.name()) for step in self.session.steps)

    def teardown(self) -> None:
        """The release and the journal go through JSON, and the journal gives the same release."""
        made = self.session.release
        assert decoded_release(encoded(made)) == made
        replayed = self.first
        for edit in self.journal:
            replayed = decoded(Edit, encoded(edit)).apply(replayed)
        assert replayed == made
