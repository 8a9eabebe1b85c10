"""The tables of cases beside this file: ⍽ stands for U+00A0, ⎵ for U+202F, = for “leave alone”."""

from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
LANGUAGES = ("fr", "ru", "en")
UNCHANGED = "="


@dataclass(frozen=True)
class Case:
    """What a profile makes of a text, and the published rule that says so."""

    profile: str
    before: str
    after: str
    source: str

    @property
    def left_alone(self) -> bool:
        return self.before == self.after


def raw(text: str) -> str:
    return text.replace("⍽", "\u00a0").replace("⎵", "\u202f")


def visible(text: str) -> str:
    return text.replace("\u00a0", "⍽").replace("\u202f", "⎵")


def cases(*languages: str) -> list[Case]:
    """The cases of the languages, or of all."""
    return [
        _case(line)
        for language in languages or LANGUAGES
        for line in (FOLDER / f"{language}.tsv").read_text("utf-8").split("\n")[1:]
        if line
    ]


def _case(line: str) -> Case:
    profile, before, after, source = line.split("\t")
    return Case(profile, raw(before), raw(before if after == UNCHANGED else after), source)
