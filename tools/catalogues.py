"""Keeps the interface's catalogues: takes the sentences out of the source, finds what is unsaid."""

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypedDict

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po


class Header(TypedDict):
    """What stands at the head of a catalogue, in Babel's words."""

    project: str
    version: str
    header_comment: str
    last_translator: str
    language_team: str
    msgid_bugs_address: str
    fuzzy: bool


TOP = Path(__file__).resolve().parents[1]
SOURCE = TOP / "src"
DOMAIN = "releaseeditor"

# What marks a sentence. Babel looks at the last name of a call: `say.count(…)` is `count`, and a
# text's own `count("a")` is passed over, since it never has two sentences.
ONE = (1,)
BY_NUMBER = (1, 2)
KEYWORDS = {"Message": ONE, "say": ONE, "_say": ONE, "count": BY_NUMBER, "counted": BY_NUMBER}
# The module that defines the marks has none of its own sentences.
WHERE = [("releaseeditor/messages.py", "ignore"), ("**.py", "python")]
PLACES = re.compile(r"\{\w*")
WRITTEN_IN = "en"  # an empty sentence in this catalogue is said as it stands in the source

HEADER = Header(
    project="Release Editor",
    version="0",
    header_comment="# The interface of Release Editor. Licensed like the program, see LICENSE.",
    last_translator="Release Editor contributors",
    language_team="Release Editor contributors",
    msgid_bugs_address="see CONTRIBUTING.md",
    fuzzy=False,
)


def main(arguments: list[str]) -> None:
    task, *languages = arguments
    found = sentences()
    if task == "update":
        for language in languages:
            update(language, found)
        return
    faults = [fault for language in languages for fault in faults_of(language, found)]
    print("\n".join(faults) or f"{len(found)} sentences, all said in {', '.join(languages)}")
    sys.exit(bool(faults))


def sentences() -> Catalog:
    found = Catalog(**HEADER)
    extracted = extract_from_dir(SOURCE, WHERE, keywords=KEYWORDS, comment_tags=["Translators:"])
    for file, _, sentence, comments, context in extracted:
        found.add(sentence, locations=[(file, 0)], auto_comments=comments, context=context)
    return found


def update(language: str, found: Catalog) -> None:
    file = catalogue_file(language)
    catalogue = stored(language)
    catalogue.update(found, update_creation_date=False)
    catalogue.obsolete.clear()
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as written:
        write_po(written, catalogue, width=100, sort_by_file=True, include_lineno=False)


def stored(language: str) -> Catalog:
    file = catalogue_file(language)
    if not file.is_file():
        return Catalog(locale=language, **HEADER)
    with file.open("rb") as text:
        return read_po(text, locale=language)


def catalogue_file(language: str) -> Path:
    return TOP / "translations" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def faults_of(language: str, found: Catalog) -> Iterator[str]:
    catalogue = stored(language)
    for sentence in found:
        if sentence.id:
            known = catalogue.get(sentence.id, sentence.context)
            fault = fault_of(known, required=language != WRITTEN_IN)
            if fault:
                yield f"{language}: {fault}: {text_of(sentence)!r}"
    for known in catalogue:
        if known.id and found.get(known.id, known.context) is None:
            yield f"{language}: not in the source any more: {text_of(known)!r}"


def fault_of(known: Message | None, *, required: bool) -> str:
    if known is None:
        return "missing, run make translations"
    said = forms(known.string)
    if not (said and all(said)):
        return "not translated" if required or any(said) else ""
    if known.fuzzy:
        return "fuzzy"
    wanted = places(text_of(known))
    return "" if all(places(form) == wanted for form in said) else "other {places} than the source"


def forms(texts: str | Sequence[str] | None) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())


def text_of(sentence: Message) -> str:
    return forms(sentence.id)[-1]


def places(text: str) -> set[str]:
    return set(PLACES.findall(text))


if __name__ == "__main__":
    main(sys.argv[1:])
