"""A user who types, formats and decides on states, at random."""

from collections.abc import Callable

from hypothesis import strategies as st
from hypothesis.stateful import rule

from releaseeditor.model.commands.states import (
    confirm,
    include,
    needs_no_retranslation,
    set_lock,
    set_origin,
    set_state,
    sign_off,
)
from releaseeditor.model.edits import Edit
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import Mark, RichText
from releaseeditor.model.wording import State
from tests.properties.desk import Desk, numbers
from tests.strategies import codes, rich_texts, words


class Writing(Desk):
    """What is done to single wordings."""

    @rule(number=numbers, language=codes, text=rich_texts())
    def write(self, number: int, language: str, text: RichText) -> None:
        self.retype(self.unit(number), language, text)

    @rule(number=numbers, language=codes, start=numbers, length=st.integers(0, 3), typed=words)
    def splice(self, number: int, language: str, start: int, length: int, typed: str) -> None:
        unit = self.unit(number)
        old = self.session.release.wording(unit, language).text
        start %= len(old) + 1
        new = old.spliced(start, min(len(old), start + length), RichText(typed))
        self.retype(unit, language, new)

    @rule(number=numbers, language=codes, start=numbers, end=numbers, mark=st.sampled_from(Mark))
    def mark(self, number: int, language: str, start: int, end: int, mark: Mark) -> None:
        unit = self.unit(number)
        new = self.session.release.wording(unit, language).text.marked(
            start, end, mark, "https://example.org"
        )
        self.retype(unit, language, new)

    @rule(number=numbers, language=codes, keys=st.text("abé ", min_size=1, max_size=8))
    def type_on(self, number: int, language: str, keys: str) -> None:
        unit = self.unit(number)
        for key in keys:
            old = self.session.release.wording(unit, language).text
            self.retype(unit, language, old + RichText(key))

    @rule(number=numbers, language=codes, presses=st.integers(1, 8))
    def delete_on(self, number: int, language: str, presses: int) -> None:
        unit = self.unit(number)
        for _ in range(presses):
            old = self.session.release.wording(unit, language).text
            self.retype(unit, language, old.slice(0, len(old) - 1))

    @rule()
    def leave_the_field(self) -> None:
        self.session.seal()

    @rule(number=numbers, language=codes, state=st.sampled_from(State))
    def give_state(self, number: int, language: str, state: State) -> None:
        self.do(lambda r: set_state(r, self.unit(number), language, state))

    @rule(
        number=numbers,
        language=codes,
        deed=st.sampled_from([confirm, include, needs_no_retranslation, set_origin]),
    )
    def decide(self, number: int, language: str, deed: Callable[[Release, str, str], Edit]) -> None:
        self.do(lambda r: deed(r, self.unit(number), language))

    @rule(number=numbers, locked=st.booleans())
    def lock(self, number: int, *, locked: bool) -> None:
        self.do(lambda r: set_lock(r, self.unit(number), locked=locked))

    @rule(language=codes)
    def sign_off(self, language: str) -> None:
        self.do(lambda r: sign_off(r, language))
