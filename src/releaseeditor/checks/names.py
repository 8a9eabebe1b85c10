"""Participants whom an edition does not name, and names that are still drafts."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.languages.names.cases import case_forms
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.names import mentions
from releaseeditor.model.parts import Participant, Quote
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State

MISSING = "names.missing"
DRAFT = "names.draft"


def findings(release: Release) -> tuple[Finding, ...]:
    """What is to be said of the participants' names, in the order of protocol."""
    return tuple(
        finding
        for person in release.participants
        for code in release.languages
        if release.wording(person.unit_id("name"), code).printed
        for finding in (*_unnamed(release, person, code), *_unaccepted(release, person, code))
    )


def forms_of(release: Release, person: Participant, language: str) -> tuple[str, ...]:
    """The forms a participant's name may take in a text, the plain one first.

    Case forms that are on record stand for those that grammar would have.
    """
    name = release.units[person.unit_id("name")].plain(language)
    recorded = tuple(form.text for form in person.case_forms if form.language == language)
    if language != "ru" or recorded:
        return (name, *recorded)
    return (name, *(form.text for form in case_forms(name)))


def _unnamed(release: Release, person: Participant, language: str) -> Iterator[Finding]:
    """Whoever is quoted is named with the quote; the family name, a form's last word, is enough."""
    texts = tuple(_texts(release, language))
    if not texts or _is_quoted(release, person, language):
        return
    forms = forms_of(release, person, language)
    names = {*forms, *(form.split()[-1] for form in forms)}
    if not any(mentions(text, name) for text in texts for name in names):
        sentence = Message(
            "“{name}” takes part, but no text in this language names them.", name=forms[0]
        )
        yield Finding(MISSING, sentence, person.unit_id("name"), language)


def _unaccepted(release: Release, person: Participant, language: str) -> Iterator[Finding]:
    unit = release.units[person.unit_id("name")]
    if unit[language].state is State.DRAFT and language != unit.origin:
        sentence = Message("The name “{name}” is a draft.", name=unit.plain(language))
        yield Finding(
            DRAFT,
            sentence,
            person.unit_id("name"),
            language,
            end=len(unit.plain(language)),
            severity=Severity.INFORMATION,
        )


def _texts(release: Release, language: str) -> Iterator[str]:
    """The texts of an edition in which a participant can be named."""
    own = {unit_id for person in release.participants for unit_id in person.unit_ids()}
    for unit_id in release.unit_ids():
        wording = release.wording(unit_id, language)
        if unit_id not in own and wording.printed:
            yield wording.plain


def _is_quoted(release: Release, person: Participant, language: str) -> bool:
    return any(
        isinstance(block, Quote)
        and block.speaker == person.id
        and release.wording(block.unit_id("text"), language).printed
        for block in release.body
    )
