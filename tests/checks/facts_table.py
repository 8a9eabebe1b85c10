"""The table of trilingual press sentences, and what is wrong in them when something is planted.

A line holds one sentence in three languages, all true to each other, and faults to plant one at a
time: `language|what stands there|what is put in its place|kind`, separated by ` ¦ `.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from releaseeditor.checks.facts import compare

_TABLE = Path(__file__).with_name("facts_table.tsv")


@dataclass(frozen=True, slots=True)
class Plant:
    """A fault to put into one language."""

    language: str
    before: str
    after: str
    kind: str

    def planted(self, texts: Mapping[str, str]) -> dict[str, str]:
        """The texts with the fault in them."""
        wrong = texts[self.language].replace(self.before, self.after)
        return {**texts, self.language: wrong}


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence in its languages, and the faults to plant."""

    texts: Mapping[str, str]
    plants: tuple[Plant, ...]


def rows() -> Iterator[Row]:
    """All lines of the table."""
    header, *lines = _TABLE.read_text(encoding="utf-8").splitlines()
    languages = header.split("\t")[:-1]
    for line in lines:
        *texts, plants = line.split("\t")
        yield Row(
            dict(zip(languages, texts, strict=True)),
            tuple(Plant(*plant.split("|")) for plant in plants.split(" ¦ ") if plant),
        )


@dataclass(slots=True)
class Score:
    """How many faults were named in their language, and how many findings were none."""

    planted: int = 0
    found: int = 0
    false: int = 0
    missed: list[Plant] = field(default_factory=list[Plant])

    @property
    def recall(self) -> float:
        """The share of the faults that were found."""
        return self.found / self.planted

    @property
    def precision(self) -> float:
        """The share of the findings that name a fault; each line also counts as it is."""
        return self.found / (self.found + self.false)


def score(table: Iterator[Row]) -> dict[str, Score]:
    """The scores by kind of fault; that of untouched lines and of everything is `""`."""
    scores = {"": Score()}
    for row in table:
        scores[""].false += len(compare(row.texts, origin="fr"))
        for plant in row.plants:
            languages = [f.language for f in compare(plant.planted(row.texts), origin="fr")]
            for each in (scores[""], scores.setdefault(plant.kind, Score())):
                each.planted += 1
                each.false += sum(language != plant.language for language in languages)
                if plant.language in languages:
                    each.found += 1
                else:
                    each.missed.append(plant)
    return scores
