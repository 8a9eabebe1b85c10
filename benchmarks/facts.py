"""Facts over all columns: recall and precision on the table of sentences, and the time it takes."""

from __future__ import annotations

import time
from collections.abc import Mapping

from releaseeditor.checks.facts import compare
from releaseeditor.languages.reading import facts_in
from tests.checks.facts_table import rows, score

_ROUNDS = 20
_WORDS = 180  # three languages of 60


def units() -> list[dict[str, str]]:
    """Texts of about 60 words in each language, from the table's sentences."""
    made: list[dict[str, str]] = []
    unit: dict[str, list[str]] = {}
    for row in rows():
        for code, text in row.texts.items():
            unit.setdefault(code, []).append(text)
        if sum(len(text.split()) for texts in unit.values() for text in texts) >= _WORDS:
            made.append({code: " ".join(texts) for code, texts in unit.items()})
            unit = {}
    return made


def milliseconds(texts: Mapping[str, str], changed: Mapping[str, str]) -> tuple[float, float]:
    """The best times of comparing texts never read, and after one of them was changed."""
    new, again = float("inf"), float("inf")
    for _ in range(_ROUNDS):
        facts_in.cache_clear()
        started = time.perf_counter()
        compare(texts, origin="fr")
        new = min(new, time.perf_counter() - started)
        started = time.perf_counter()
        compare(changed, origin="fr")
        again = min(again, time.perf_counter() - started)
        facts_in.cache_clear()
        compare(texts, origin="fr")
    return new * 1000, again * 1000


def main() -> None:
    """Print both."""
    scores = score(rows())
    print(f"{'kind':12} {'faults':>6} {'recall':>7} {'precision':>9}")
    for kind, got in sorted(scores.items()):
        print(f"{kind or 'all':12} {got.planted:6} {got.recall:7.3f} {got.precision:9.3f}")
    print(f"false alarms in {sum(1 for _ in rows())} sentences as they are: ", end="")
    print(sum(bool(compare(row.texts, origin="fr")) for row in rows()))
    made = units()
    times = [milliseconds(texts, {**texts, "fr": texts["fr"] + " x"}) for texts in made]
    facts = sum(len(facts_in(text, code)) for texts in made for code, text in texts.items())
    print(f"{len(made)} units of 3 × 60 words with {facts / len(made):.0f} facts each, ms:", end="")
    for name, column in zip(("new", "one text changed"), zip(*times, strict=True), strict=True):
        print(f"  {name} {sum(column) / len(column):.2f}", end="")
    print()


if __name__ == "__main__":
    main()
