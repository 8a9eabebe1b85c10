"""A table of texts, one unit a line and one language a column, as spreadsheets and Word save it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from releaseeditor.errors.table import LanguageTwice, TableWithoutLanguages, TableWithoutTexts
from releaseeditor.languages import LANGUAGES
from releaseeditor.model.cleaning import clean

_SEPARATORS = "\t;,"
_FEWEST = 2
_MORE_NAMES: Mapping[str, tuple[str, ...]] = {
    "fr": ("fra", "fre", "french", "français", "francais", "французский"),
    "ru": ("rus", "russian", "russe", "русский"),
    "en": ("eng", "english", "anglais", "английский"),
}
# « French (origin) », “en-GB”, “Texte français”, “Русский текст”, “French text”.
_AROUND = re.compile(
    r"\s*[(\[].*$|[-_](?:[a-z]{2}|[0-9]{3})$|^(?:texte?|текст)\b|\b(?:text|version|текст)$"
    r"|^version\b|\bязык$"
)

_LOCALE = re.compile(r"[a-z]{2}[-_]([a-z]{2})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """A line that holds text: `number` is 1 for the first line after the header."""

    number: int
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The languages in the order of the columns, and the lines that hold text.

    `ignored` are the headings of other columns, `longer` the numbers of lines that have cells
    beyond the last heading; neither is in `rows`. `regions` has the country of a language whose
    heading names one: “en-US” is `{"en": "US"}`.
    """

    languages: tuple[str, ...]
    rows: tuple[Row, ...]
    ignored: tuple[str, ...] = ()
    longer: tuple[int, ...] = ()
    regions: Mapping[str, str] = field(default_factory=dict[str, str])


def is_table(text: str) -> bool:
    """Whether the first line names two languages or more, with tabs between its cells."""
    header, separator = _header(text)
    return separator == "\t" and len(_columns(header)) >= _FEWEST


def read_table(text: str, name: str) -> Table:
    """The table that a text is; `name` is what the user knows it by.

    Cells are separated by tabs, or by semicolons or commas if the first line is. A cell in
    quotation marks (RFC 4180) may hold separators and line ends; marks that do not enclose a whole
    cell are part of the text. Missing cells are empty. Raises `TableWithoutLanguages`,
    `LanguageTwice`, `TableWithoutTexts`.
    """
    header, separator = _header(text)
    columns = _columns(header)
    if len(columns) < _FEWEST:
        raise TableWithoutLanguages(name)
    if len(set(columns.values())) < len(columns):
        raise LanguageTwice(name)
    lines = list(_lines(text.lstrip("\ufeff\r\n"), separator))[1:]
    rows = [Row(number, _texts(line, columns)) for number, line in enumerate(lines, 1)]
    kept = tuple(row for row in rows if any(text.strip() for text in row.texts.values()))
    if not kept:
        raise TableWithoutTexts(name)
    return Table(
        tuple(columns.values()),
        kept,
        tuple(cell.strip() for at, cell in enumerate(header) if at not in columns and cell.strip()),
        tuple(at for at, line in enumerate(lines, 1) if any(map(str.strip, line[len(header) :]))),
        {code: region for at, code in columns.items() if (region := _region(header[at]))},
    )


def _texts(line: Sequence[str], columns: Mapping[int, str]) -> dict[str, str]:
    return {code: clean(line[at]) if at < len(line) else "" for at, code in columns.items()}


def _header(text: str) -> tuple[list[str], str]:
    """The cells of the first line, and what separates them: the sign that names most languages."""
    start = text.lstrip("\ufeff\r\n")
    readings = [(next(_lines(start, sign), list[str]()), sign) for sign in _SEPARATORS]
    return max(readings, key=lambda reading: len(_columns(reading[0])))


def _columns(header: Sequence[str]) -> dict[int, str]:
    """The language of each column that has one."""
    named = {at: _language(cell) for at, cell in enumerate(header)}
    return {at: code for at, code in named.items() if code}


def _language(heading: str) -> str:
    """The code of the language that a heading names; empty if it names none."""
    name = unicodedata.normalize("NFC", heading).strip().casefold()
    name = _AROUND.sub("", _AROUND.sub("", name)).strip()
    return next((known.code for known in LANGUAGES if name in _names(known.code)), "")


def _region(heading: str) -> str:
    """The country in “en-US” or “fr_CA”, in capitals; empty where none is named."""
    found = _LOCALE.match(heading.strip())
    return found[1].upper() if found else ""


def _names(code: str) -> frozenset[str]:
    """What a language is called by those who make tables; in each language of the program."""
    names = {known.names[code].name for known in LANGUAGES}
    return frozenset({code, *names, *_MORE_NAMES.get(code, ())})


def _lines(text: str, separator: str) -> Iterator[list[str]]:
    """The lines of a table, each as its cells.

    A cell that begins with a quotation mark ends at the next one that is not doubled, if a
    separator or the line's end follows; otherwise the mark is a mark.
    """
    sign = re.escape(separator)
    cell = re.compile(
        rf'"((?:[^"]|"")*+)"[ ]*(?=[{sign}\r\n]|\Z)([{sign}]|\r\n?|\n|\Z)'
        rf"|([^{sign}\r\n]*+)([{sign}]|\r\n?|\n|\Z)"
    )
    line: list[str] = []
    at = 0
    while at < len(text) or line:
        found = cell.match(text, at)
        if found is None:
            raise AssertionError("every text has a cell")
        quoted, end, bare, bare_end = found.groups()
        line.append(bare if quoted is None else quoted.replace('""', '"'))
        at = found.end()
        if (end or bare_end) != separator:
            yield line
            line = []
