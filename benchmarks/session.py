"""The model at 1,000 units in three languages: a key through the session, JSON, differences."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median, quantiles

from releaseeditor.model.codec import decoded_release, encoded
from releaseeditor.model.commands.typing import set_text
from releaseeditor.model.difference import word_difference
from releaseeditor.model.editions import to_do
from releaseeditor.model.parts import Paragraph
from releaseeditor.model.release import Release, new_release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.session import Session
from releaseeditor.model.wording import Basis, State, Unit, Wording

_FRENCH = "le de coopération spatiale lanceur étape l’accord Moscou réussite\u00a0: projets"
_RUSSIAN = "в и сотрудничество космическое ракета этап соглашение Москве\u00a0— успех"
_ENGLISH = "the of cooperation space launcher step agreement Moscow success projects"
_WORDS = {
    language: words.split(" ")
    for language, words in {"fr": _FRENCH, "ru": _RUSSIAN, "en": _ENGLISH}.items()
}
_UNITS = 1_000
_LENGTH = 60
_KEYS = 2_000
_PLACE = "paragraph500.text"


def main() -> None:
    """Print what a key, reading, writing and comparing cost."""
    made = long_release()
    for language in _WORDS:
        keys = sorted(key_times(made, language))
        slowest = quantiles(keys, n=100)[-1]
        print(f"one key, {language}: {median(keys):.0f} µs, p99 {slowest:.0f} µs (at most 50)")
    undone = sorted(undo_times(made))
    print(f"one undo: {median(undone):.0f} µs")
    form = json.dumps(encoded(made))
    parsed = json.loads(form)
    read = best(lambda: decoded_release(parsed), 15)
    print(f"reading {len(form) / 1e6:.1f} MB of parsed JSON: {read:.0f} ms")
    print(f"writing it: {best(lambda: encoded(made), 10):.0f} ms")
    print(f"what an edition lacks: {best(lambda: list(to_do(made, 'ru')), 10):.1f} ms")
    before, after = text("fr", 1), changed(text("fr", 1))
    times = best(lambda: word_difference(before, after), 200) * 1000
    print(f"difference of two texts of {_LENGTH} words: {times:.0f} µs")


def long_release() -> Release:
    """Paragraphs of sixty words in three languages, all translated."""
    parts = [Paragraph(f"paragraph{number}") for number in range(_UNITS)]
    units = {part.unit_id("text"): unit(number) for number, part in enumerate(parts)}
    empty = new_release("release1", tuple(_WORDS))
    return replace(empty, body=tuple(parts), units={**empty.units, **units})


def unit(number: int) -> Unit:
    """One paragraph in every language, based on the French."""
    french = text("fr", number)
    basis = Basis("fr", french)
    wordings = {
        language: Wording(RichText(text(language, number)), State.TRANSLATED, basis)
        for language in _WORDS
        if language != "fr"
    }
    return Unit("fr", {"fr": Wording(RichText(french), State.DRAFT), **wordings})


def text(language: str, number: int) -> str:
    """Sixty words, the same for the same number."""
    return " ".join(random.Random(number).choices(_WORDS[language], k=_LENGTH)) + f" {number}."


def changed(before: str) -> str:
    """The text with every tenth word another and two phrases gone."""
    words = before.split(" ")
    words[::10] = [word.upper() for word in words[::10]]
    del words[15:18], words[40:44]
    return " ".join(words)


def key_times(made: Release, language: str) -> list[float]:
    """Microseconds of every key, as a sentence is typed into the middle of a text."""
    session, caret, times = Session(made), 200, list[float]()
    for key in (text(language, 7) * 9)[:_KEYS]:
        started = time.perf_counter()
        old = session.release.wording(_PLACE, language).text
        new = old.spliced(caret, caret, RichText(key))
        session.apply(set_text(session.release, _PLACE, language, new))
        times.append((time.perf_counter() - started) * 1e6)
        caret += 1
        if caret == 500:
            session, caret = Session(made), 200
    return times


def undo_times(made: Release) -> list[float]:
    """Microseconds of taking back words, one by one."""
    session, times = Session(made), list[float]()
    for number in range(200):
        new = RichText(f"{text('ru', 3)}{number}")
        session.apply(set_text(session.release, _PLACE, "ru", new))
        session.seal()
    while session.steps:
        started = time.perf_counter()
        session.undo()
        times.append((time.perf_counter() - started) * 1e6)
    return times


def best(work: Callable[[], object], rounds: int) -> float:
    """The fewest milliseconds that `work` took in so many rounds."""
    return min(milliseconds(work) for _ in range(rounds))


def milliseconds(work: Callable[[], object]) -> float:
    """How long `work` takes once."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()
