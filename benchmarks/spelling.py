"""Spelling: loading, words a second, false alarms, typos found, stalls during suggestions."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

from releaseeditor.checks.spelling import findings, spellers
from releaseeditor.checks.suggesting import SuggestionProcess
from releaseeditor.exchange.package import read_package
from releaseeditor.languages.spelling import LOCALES, Speller, speller
from releaseeditor.languages.spelling.dictionaries import load
from releaseeditor.languages.spelling.words import words

_TESTS = Path(__file__).parents[1] / "tests"
_LANGUAGES = ("fr", "ru", "en")
_TICK = 0.001
_TYPOS = {
    "fr": ("comunication", "éfectué", "anticonstitutionelement", "l’Ambasade"),
    "ru": ("посолство", "сотрудничетсво", "высокоспециализированнный"),
    "en": ("comittee", "recieved", "internationaly"),
}
_ALPHABET = {"fr": "abcdefghijklmnopqrstuvwxyzéèà", "ru": "абвгдежзиклмнопрстуфхцчшы"}


def main() -> None:
    """Measure each language, then the window's thread while the process suggests."""
    _loading()
    for code in _LANGUAGES:
        _checking(code)
    _whole_release()
    _suggesting()


def _loading() -> None:
    for locale in (locale for locales in LOCALES.values() for locale in locales):
        took = min(_seconds(lambda locale=locale: load(locale)) for _ in range(3))
        print(f"{locale}: loaded in {took * 1000:.0f} ms")


def _checking(code: str) -> None:
    text = _prose(code)
    count = sum(1 for _ in words(text))
    long = "\n".join([text] * (100_000 // count + 1))
    checked = speller(code)
    checked.misspelt(text)
    cold = _cold(code, text)
    took = min(_seconds(lambda: checked.misspelt(long)) for _ in range(3))
    total = sum(1 for _ in words(long))
    alarms = [text[start:end] for start, end in checked.misspelt(text)]
    print(
        f"{code}: {total / took:,.0f} words/s, {count / cold:,.0f} met for the first time; "
        f"{len(alarms)} of {count} words of prose unknown ({100 * len(alarms) / count:.2f} %): "
        + ", ".join(dict.fromkeys(alarms))
    )
    print(f"{code}: {100 * _caught(code, checked, text):.1f} % of the injected typos found")


def _cold(code: str, text: str) -> float:
    fresh = speller(code)
    fresh.misspelt("qqq йййй")
    return _seconds(lambda: fresh.misspelt(text))


def _caught(code: str, checked: Speller, text: str) -> float:
    """The share found of words with one letter changed, dropped or doubled."""
    chance = random.Random(4)
    alphabet = _ALPHABET.get(code, _ALPHABET["fr"][:26])
    known = sorted({word.plain for word in words(text) if word.plain.islower()})
    right = [word for word in known if len(word) > 4 and checked.accepts(word)]
    typos: list[str] = []
    for word in right * 5:
        at = chance.randrange(1, len(word) - 1)
        new = chance.choice(("", chance.choice(alphabet), word[at] * 2))
        typos.append(word[:at] + new + word[at + 1 :])
    wrong = [typo for typo in typos if typo not in known]
    return sum(not checked.accepts(typo) for typo in wrong) / len(wrong)


def _whole_release() -> None:
    sample = Path(__file__).parents[1] / "resources" / "sample" / "sample.release"
    release = read_package(sample).release
    kept = spellers(release)
    findings(release, kept)
    took = min(_seconds(lambda: findings(release, kept)) for _ in range(5))
    found = findings(release, kept)
    print(f"the sample release: {len(found)} findings in {took * 1000:.1f} ms")
    for finding in found:
        print(f"  {finding.unit} {finding.language}: {finding.message}")


def _suggesting() -> None:
    with _ticking() as idle:
        time.sleep(5)
    with SuggestionProcess() as process, _ticking() as gaps:
        began = time.perf_counter()
        for code, typos in _TYPOS.items():
            for typo in typos:
                asked = time.perf_counter()
                found = process.suggestions(typo, code)
                took = time.perf_counter() - asked
                print(f"{code}: {typo}: {', '.join(found[:3])}, {took * 1000:.0f} ms")
        lasted = time.perf_counter() - began
    print(
        f"longest stall in {lasted:.1f} s of suggestions: {max(gaps) * 1000:.1f} ms; "
        f"in 5 s without any: {max(idle) * 1000:.1f} ms"
    )


@contextmanager
def _ticking() -> Generator[list[float]]:
    """Notes how late a thread that wants to run every millisecond does, as a window's would."""
    gaps: list[float] = [0.0]
    over = threading.Event()

    def tick() -> None:
        last = time.perf_counter()
        while not over.wait(_TICK):
            now = time.perf_counter()
            gaps.append(now - last - _TICK)
            last = now

    thread = threading.Thread(target=tick)
    thread.start()
    try:
        yield gaps
    finally:
        over.set()
        thread.join()


def _prose(code: str) -> str:
    """A release and the sentences of the table of facts; none of them knows whom it names."""
    text = (_TESTS / "texts" / f"cp039-{code}.txt").read_text(encoding="utf-8")
    header, *rows = (
        line.split("\t")
        for line in (_TESTS / "checks" / "facts_table.tsv").read_text("utf-8").splitlines()
    )
    column = header.index(code)
    return "\n".join([text, *dict.fromkeys(row[column] for row in rows if len(row) > column)])


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began
