"""Which words of a text are misspelt, asked of a dictionary and of the words that are known."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from releaseeditor.languages.names.morphology import is_russian_word
from releaseeditor.languages.spelling.dictionaries import Hunspell, load, locale_of
from releaseeditor.languages.spelling.proper import is_proper
from releaseeditor.languages.spelling.words import plain, words
from releaseeditor.values import frozen

_REMEMBERED = 20_000

_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)’(?=\w)", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"(?<=\w)’s$", re.IGNORECASE)
_ROMAN = re.compile(r"[IVXLCDM]+(?:e|er|re|es|nd|nde)?s?")
_PRODUCT = re.compile(r"(?:[ei]|[^\W\d_a-zß-ÿа-яё][a-zß-ÿа-яё]+)[A-ZÀ-ÞА-ЯЁ]\w*")
_CYRILLIC = re.compile(r"[\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
# Symbols of units (ГОСТ 8.417, SI) that some of the dictionaries lack, and Moscow time.
_SYMBOLS = frozenset(
    [
        "kB",
        "MB",
        "GB",
        "TB",
        "kbit",
        "Mbit",
        "Gbit",
        "kN",
        "MN",
        "kW",
        "MW",
        "GW",
        "TW",
        "kWh",
        "MWh",
        "GWh",
        "TWh",
        "kPa",
        "hPa",
        "MPa",
        "kHz",
        "MHz",
        "GHz",
        "dB",
        "kV",
        "mL",
        "mmHg",
        "MWe",
        "Gbps",
        "Mbps",
        "bcm",
        "nº",
        "mRNA",
        "Md",
        "КБ",
        "МБ",
        "ГБ",
        "ТБ",
        "Кбит",
        "Мбит",
        "Гбит",
        "кН",
        "МН",
        "кВт",
        "МВт",
        "ГВт",
        "ТВт",
        "кПа",
        "гПа",
        "МПа",
        "кГц",
        "МГц",
        "ГГц",
        "дБ",
        "мск",
        "вв",
        "гг",
    ]
)
_ACRONYM = range(2, 7)
_ACRONYMS = re.compile(r"[A-Z]{2,6}s")
_PARTICLE_TABLE = "de du des la le les von van der den di del della da el al bin ibn"
_PREFIX_TABLE = """
anti co eco ex inter mega micro mid mini multi nano neo non pan post pre pro pré quasi re semi sub
super trans tri ultra vice éco
анти вице дресс мега мини микро нано не пресс про супер экс эко
"""
_PARTICLES = frozenset(_PARTICLE_TABLE.split())
_PREFIXES = frozenset(_PREFIX_TABLE.split())
# Words that are put together anew every day: nanosatellite, кибератака. What follows is a word.
_LEARNED = re.compile(
    r"(?:[aA]stro|[bB]io|[cC]yber|[eE]xo|[hH]ydro|[mM]icro|[mM]ulti|[nN]ano|[tT]élé|[vV]idéo"
    r"|[аА]стро|[бБ]ио|[вВ]идео|[гГ]идро|[кК]ибер|[мМ]едиа|[мМ]икро|[мМ]ульти"
    r"|[нН]ано|[сС]о|[фФ]ото|[эЭ]кзо|[эЭ]ко)(?=\w{4})"
)


@frozen
class Speller:
    """A dictionary and the words known beside it, such as names; light to make from another one.

    `spell` tells of a word in plain form whether the dictionary has it.
    """

    locale: str
    spell: Callable[[str], bool]
    known: frozenset[str] = frozenset()

    def knowing(self, more: Iterable[str]) -> Speller:
        """The speller that takes these words too; of a name of several words, each of them."""
        new = {part for given in more for part in _parts_of(given)}
        return Speller(self.locale, self.spell, self.known | new) if new else self

    def misspelt(self, text: str) -> tuple[tuple[int, int], ...]:
        """The stretches of misspelt words in `text`, as (start, end) in code points."""
        shouting = text.isupper()
        return tuple(
            (word.start, word.end)
            for word in words(text)
            if not self._is_right(word.plain, shouting=shouting)
        )

    def accepts(self, word: str) -> bool:
        """Whether a single word is right."""
        return self._is_right(plain(word), shouting=False)

    def _is_right(self, word: str, *, shouting: bool) -> bool:
        return (
            len(word) == 1
            or word in self.known
            or self.spell(word)
            or self._is_foreign(word)
            or self._is_name(word, shouting=shouting)
            or is_proper(word, self.locale)
            or self._is_right_in_parts(word, shouting=shouting)
        )

    def _is_foreign(self, word: str) -> bool:
        """Whether a word is wholly in another script; one of both is a slip of the keyboard."""
        own = _CYRILLIC if self.locale == "ru" else _LATIN
        return own.search(word) is None

    def _is_name(self, word: str, *, shouting: bool) -> bool:
        """Whether a word is a known one in capitals, an acronym, a product or a Roman number."""
        if word.isupper():
            if not shouting and len(word) in _ACRONYM:
                return True
            return word in _raised(self.known) or _ROMAN.fullmatch(word) is not None
        if word[0].isupper() and word[0].lower() + word[1:] in self.known:
            return True
        if word in _SYMBOLS or word in _PARTICLES or _ACRONYMS.fullmatch(word):
            return True
        return _PRODUCT.fullmatch(word) is not None or _ROMAN.fullmatch(word) is not None

    def _is_right_in_parts(self, word: str, *, shouting: bool) -> bool:
        if "ё" in word or "Ё" in word:
            without = word.replace("ё", "е").replace("Ё", "Е")
            return self._is_right(without, shouting=shouting)
        rest = word
        if self.locale == "fr":
            rest = _ELISION.sub("", word, count=1) if _ELISION.match(word) else word
        elif self.locale.startswith("en"):
            rest = _POSSESSIVE.sub("", word)
        if rest != word:
            return self._is_right(rest, shouting=shouting)
        *first, last = word.split("-")
        if first:
            return bool(last) and all(
                part and (part.lower() in _PREFIXES or self._is_right(part, shouting=shouting))
                for part in (*first, last)
            )
        prefix = _LEARNED.match(word)
        return prefix is not None and self.spell(word[prefix.end() :])


def speller(language: str, more: Iterable[str] = ()) -> Speller:
    """The speller of a language ("en") or locale ("en-US"), that takes the words of `more` too.

    Where there is no dictionary, every word is right. The dictionary is loaded when the first word
    is asked about, and kept by the speller and those made from it.
    """
    locale = locale_of(language)
    spell = lru_cache(_REMEMBERED)(_LazyDictionary(locale)) if locale else _always
    return Speller(locale, spell).knowing(more)


class _LazyDictionary:
    """A dictionary that is loaded when it is first asked.

    For Russian, OpenCorpora's is asked about words that Hunspell's is too old for: марсоход,
    стартап, оптоволокно.
    """

    def __init__(self, locale: str) -> None:
        self._locale = locale
        self._loaded: Hunspell | None = None

    def __call__(self, word: str) -> bool:
        if self._loaded is None:
            self._loaded = load(self._locale)
        return self._loaded.spell(word) or (self._locale == "ru" and is_russian_word(word))


def _always(_word: str) -> bool:
    return True


def _parts_of(given: str) -> Iterable[str]:
    for word in words(given):
        yield word.plain
        yield from (part for part in word.plain.split("-") if len(part) > 1)


@lru_cache(maxsize=16)
def _raised(known: frozenset[str]) -> frozenset[str]:
    return frozenset(word.upper() for word in known)
