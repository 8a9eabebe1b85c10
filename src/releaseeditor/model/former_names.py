"""Names that were corrected, and the wordings that still have them in their former form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from releaseeditor.model.names import mentions
from releaseeditor.model.parts import CaseForm, FormerName, Participant
from releaseeditor.model.release import Release
from releaseeditor.model.wording import State, Wording

_SHORTEST = 4


def names_of_today(release: Release, person: Participant, language: str) -> tuple[str, ...]:
    """A participant's name, title and organisation in a language, and the name's case forms."""
    written = [release.units[unit_id].plain(language) for unit_id in person.unit_ids()]
    return (*written, *(form.text for form in person.case_forms if form.language == language))


def former_in(
    release: Release, unit_id: str, language: str
) -> Iterator[tuple[Participant, FormerName]]:
    """The former names that the wording of a unit in a language still has, with whose they were.

    A name that a name of today has in it is no former one: "Gall" of "Le Gall", or a name that was
    given back. Nor is one that was found to be right in this unit.
    """
    text = release.units[unit_id].plain(language)
    for person in release.participants:
        if not text or not person.former or unit_id in person.unit_ids():
            continue
        today = names_of_today(release, person, language)
        for former in person.former:
            if (
                former.language == language
                and unit_id not in former.kept_in
                and mentions(text, former.text)
                and not any(mentions(name, former.text) for name in today)
            ):
                yield person, former


def renamed(
    release: Release, person: Participant, unit_id: str, language: str, name: str
) -> Participant:
    """The participant once the text of one of their units, still the old one, becomes `name`.

    The old text is then a former one, if another wording has it; the case forms of an old name go
    out of use with it, and those of a name given back come back.
    """
    old = release.wording(unit_id, language)
    if _is_settled(old, name):
        person = with_former(release, person, [FormerName(language, old.plain)])
    if unit_id != person.unit_id("name") or old.plain.split() == name.split():
        return person
    return _declined_anew(person, language, old.plain, name)


def participant_with(release: Release, unit_id: str) -> Participant | None:
    """The participant whose name, title or organisation the unit is."""
    part_id = unit_id.partition(".")[0]
    return next((person for person in release.participants if person.id == part_id), None)


def with_former(release: Release, person: Participant, former: Iterable[FormerName]) -> Participant:
    """The participant with those former names that are in use elsewhere, unless they are known."""
    for name in former:
        if not _is_known(person, name) and _is_used(release, person, name):
            person = replace(person, former=(*person.former, name))
    return person


def _is_used(release: Release, person: Participant, former: FormerName) -> bool:
    own = set(person.unit_ids())
    return any(
        mentions(unit.plain(former.language), former.text)
        for unit_id, unit in release.units.items()
        if unit_id not in own
    )


def _is_settled(old: Wording, name: str) -> bool:
    """Whether a text was a name, and not one that is still being typed.

    A confirmed one was. Of a draft, "Le" on the way to "Leonid" was none: it is short, or one word
    that only grows.
    """
    words = old.plain.split()
    if not words or words == name.split():
        return False
    if old.state in (State.TRANSLATED, State.REVIEWED, State.APPROVED) or len(words) > 1:
        return True
    return len(words[0]) >= _SHORTEST and not name.startswith(old.plain)


def _is_known(person: Participant, name: FormerName) -> bool:
    """Whether a name is, or is what is left of, a former name already noted."""
    return any(
        old.language == name.language and mentions(old.text, name.text) for old in person.former
    )


def _declined_anew(person: Participant, language: str, old: str, name: str) -> Participant:
    gone = [form for form in person.case_forms if form.language == language and old.strip()]
    back = [
        former
        for former in person.former
        if former.language == language and former.case and former.name.split() == name.split()
    ]
    kept = [form for form in person.case_forms if form not in gone]
    former = [form for form in person.former if form not in back]
    return replace(
        person,
        case_forms=(*kept, *(CaseForm(language, form.case, form.text) for form in back)),
        former=(*former, *(FormerName(language, form.text, form.case, old) for form in gone)),
    )
