"""Words that no dictionary has, and that are no name or term of the release either."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from releaseeditor.languages.names.cases import case_forms
from releaseeditor.languages.names.gender import Gender
from releaseeditor.languages.reading.people import capitalised
from releaseeditor.languages.reading.sounds import likeness
from releaseeditor.languages.spelling import Speller, speller
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding
from releaseeditor.model.names import mentions
from releaseeditor.model.parts import Participant
from releaseeditor.model.release import Release

RULE = "spelling"

NO_WORDS: Mapping[str, Collection[str]] = {}

_REMEMBERED = 8192
_CAPITALISED = re.compile(r"[^\W\d_a-zß-ÿа-яё][\w'’\-\u2011]*")


def spellers(
    release: Release, more: Mapping[str, Collection[str]] = NO_WORDS
) -> dict[str, Speller]:
    """A speller for each language of the release; `more` are words to take as right, by language.

    Those are the user's own words, and those to be ignored in this release. To be kept for as long
    as the release is open: each loads its dictionary when it is first asked.
    """
    return {code: speller(code, more.get(code, ())) for code in release.languages}


def findings(
    release: Release, with_spellers: Mapping[str, Speller] | None = None
) -> tuple[Finding, ...]:
    """The misspelt words of all wordings that are printed, in reading order.

    Suggestions are asked for one by one, when they are wanted: they take too long.
    """
    given = spellers(release) if with_spellers is None else with_spellers
    names = {code: names_in(release, code) for code in given}
    knowing = {code: given[code].knowing(names[code]) for code in given}
    own = {person.unit_id("name") for person in release.participants}
    own |= {contact.unit_id("name") for contact in release.contacts}
    return tuple(
        finding
        for unit_id in release.unit_ids()
        if unit_id not in own
        for code in release.languages
        if code in knowing and release.wording(unit_id, code).printed
        for finding in _in_unit(release, unit_id, code, knowing[code])
    )


def _in_unit(release: Release, unit_id: str, language: str, knowing: Speller) -> Iterator[Finding]:
    """The misspelt words of a wording, but for names that another language writes the same.

    In Russian they are names that another language writes as they sound.
    """
    text = release.wording(unit_id, language).plain
    others = [
        release.wording(unit_id, code).plain for code in release.languages if code != language
    ]
    for finding in misspelt(text, knowing, unit_id, language):
        word = text[finding.start : finding.end]
        is_name = word[0].isupper() and any(mentions(other, word) for other in others)
        if not is_name and not (language == "ru" and _is_heard(word, text, finding.start, others)):
            yield finding


def _is_heard(word: str, text: str, start: int, others: Iterable[str]) -> bool:
    """Whether a capitalised word within a sentence sounds like one of another language's text."""
    if not word[0].isupper() or not _WITHIN.search(text, 0, start):
        return False
    return any(likeness(word, other) >= _ALIKE for said in others for other in capitalised(said))


_WITHIN = re.compile(r"[\w,;:»)–—][ \u00a0«„(]+\Z")
_ALIKE = 0.8


def misspelt(text: str, knowing: Speller, unit: str, language: str) -> Iterator[Finding]:
    """The misspelt words of one wording."""
    for start, end in _misspelt(text, knowing):
        sentence = Message("“{word}” is in no dictionary.", word=text[start:end])
        yield Finding(RULE, sentence, unit, language, start, end)


@lru_cache(maxsize=_REMEMBERED)
def _misspelt(text: str, knowing: Speller) -> tuple[tuple[int, int], ...]:
    """What is misspelt in a text; most have not changed since they were last looked at."""
    return knowing.misspelt(text)


def names_in(release: Release, language: str) -> frozenset[str]:
    """The names in a release, in all forms they may take in a language, to be taken as right.

    They are those of participants, contacts and emitters, and what is capitalised in the names of
    organisations; whatever the language of the column, for a name may stand in another as it is.
    """
    found = set(names_as_written(release))
    for person in release.participants:
        found.update(_forms_of(release, person, language))
    if language == "ru":
        for word in _organisations(release, language):
            found.update(form.text for form in case_forms(word, Gender.MASCULINE))
    return frozenset(found - {""})


def names_as_written(release: Release) -> frozenset[str]:
    """The names in a release as they stand in its records, in all its languages."""
    found: set[str] = set()
    for code in release.languages:
        for part in (*release.participants, *release.contacts, *release.emitters):
            found.add(_text(release, part.unit_id("name"), code))
        found.update(_organisations(release, code))
    return frozenset(found - {""})


def _organisations(release: Release, language: str) -> Iterator[str]:
    """The capitalised words in the names of emitters and of participants' organisations."""
    units = [emitter.unit_id("name") for emitter in release.emitters]
    units += [person.unit_id("organisation") for person in release.participants]
    for unit_id in units:
        yield from _CAPITALISED.findall(_text(release, unit_id, language))


def _forms_of(release: Release, person: Participant, language: str) -> Iterator[str]:
    """The case forms of a participant's name: those on record, otherwise those to be expected."""
    recorded = [form.text for form in person.case_forms if form.language == language]
    yield from recorded
    if language == "ru" and not recorded:
        name = _text(release, person.unit_id("name"), language)
        yield from (form.text for form in case_forms(name))


def _text(release: Release, unit_id: str, language: str) -> str:
    return release.units[unit_id].plain(language)
