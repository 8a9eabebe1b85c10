"""A desk with one session: what must hold after everything a user does at it."""

from collections.abc import Callable
from unicodedata import normalize

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from releaseeditor.errors.fault import Refused
from releaseeditor.model.codec import decoded, decoded_release, encoded
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.edits import NOWHERE, Edit, Place
from releaseeditor.model.parts import Part, Quote
from releaseeditor.model.release import SECTION_OF, Release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Applied, Session
from releaseeditor.model.staleness import Stale, stale
from releaseeditor.model.wording import State
from tests.builders import release

Builder = Callable[[Release], Edit]

_START = release(
    "headline | fr: Prix | ru: Цена",
    "paragraph | fr: Igor Komarov a parlé. Il reviendra. | ru: Игорь Комаров. Он вернётся.",
    "quote Komarov | ru: Да.",
    "contact | fr: Anne",
)
numbers = st.integers(0, 60)


def differ(one: str, other: str) -> bool:
    """Whether two texts, both with line feeds as line ends, are not canonically equivalent."""
    return normalize("NFD", one) != normalize("NFD", other)


class Desk(RuleBasedStateMachine):
    """One session with undo and redo, and what always holds."""

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
