"""A text being read: its tokens, and the facts found so far with the tokens they stand on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from releaseeditor.languages.reading.fact import Fact
from releaseeditor.languages.reading.lexicon import Entry, Lexicon
from releaseeditor.languages.reading.tokens import Token, Tokens


@dataclass(slots=True)
class Scan:
    """Padded tokens by number, and the facts in order; `scale` is that of the last number."""

    words: Tokens
    lexicon: Lexicon
    facts: list[Fact] = field(default_factory=list[Fact])
    places: list[tuple[int, int]] = field(default_factory=list[tuple[int, int]])
    scale: float = 1

    def __getitem__(self, at: int) -> Token:
        return self.words[at]

    def entry(self, at: int) -> Entry | None:
        """What the lexicon has on the word at a token."""
        return self.lexicon.words.get(self.words[at].low)

    def glued(self, at: int) -> bool:
        """Whether no space stands between a token and the one before."""
        return self[at - 1].end == self[at].start >= 0

    def start(self, at: int) -> int:
        """Where a token starts in the text."""
        return self[at].start

    def end(self, after: int) -> int:
        """Where the token before `after` ends in the text."""
        return self[after - 1].end

    def add(self, fact: Fact, first: int, after: int) -> int:
        """Keep a fact that stands on the tokens from `first` to before `after`; gives `after`."""
        self.facts.append(fact)
        self.places.append((first, after))
        return after

    def joint(self, first: int, after: int) -> str:
        """The word or sign that links two numbers around these tokens; empty if none does."""
        if not 0 < after - first <= _LONGEST_JOINT:
            return ""
        between = [self.words[at].low for at in range(first, after)]
        links = [word for word in between if word in self.lexicon.joints]
        rest = [word for word in between if word not in self.lexicon.joints]
        return links[0] if links and all(word in _BETWEEN for word in rest) else ""

    def before(self, first: int, index: int = -1) -> Fact | None:
        """The fact at `index` if nothing but a joint stands between it and a token."""
        if not self.facts or not self.joint(self.places[index][1], first):
            return None
        return self.facts[index]

    def change(self, index: int, **changes: object) -> None:
        """Replace what was thought of a fact."""
        self.facts[index] = replace(self.facts[index], **changes)


_BETWEEN = frozenset(
    [
        "le",
        "la",
        "les",
        "the",
        "du",
        "au",
        "+",
        "-",
        "−",
        "±",
        "$",
        "€",
        "£",
        "¥",
        "₽",
        "from",
        "de",
        "minus",
        "moins",
        "минус",
        "plus",
        "плюс",
    ]
)
_LONGEST_JOINT = 3
