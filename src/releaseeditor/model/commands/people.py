"""Participants: correcting a name everywhere, giving a quote its speaker."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.errors.fault import Refused
from releaseeditor.messages import Message
from releaseeditor.model.commands.structure import change_part, find_part
from releaseeditor.model.commands.typing import NOTHING, is_locked, reworded, set_text
from releaseeditor.model.edits import Edit, Group, SetPart, SetWording
from releaseeditor.model.former_names import names_of_today, participant_with, with_former
from releaseeditor.model.names import mentions, places_outside
from releaseeditor.model.parts import CaseForm, FormerName, Participant, Quote
from releaseeditor.model.release import Release, Section
from releaseeditor.model.richtext import RichText

_CORRECTION = Message("correction of a name")


def set_speaker(release: Release, quote_id: str, participant_id: str) -> Edit:
    """Say who spoke; an empty identifier takes the speaker away.

    `Refused` if the quote or the participant is no longer there.
    """
    if participant_id and release.participant(participant_id) is None:
        raise Refused(Message("This participant is no longer in the release."))
    for block in release.body:
        if isinstance(block, Quote) and block.id == quote_id:
            if block.speaker == participant_id:
                return NOTHING
            changed = replace(block, speaker=participant_id)
            return Group((SetPart(Section.BODY, block, changed),), Message("change of the speaker"))
    raise Refused(Message("This quote is no longer in the release."))


def take_proposed(release: Release, unit_id: str, texts: Mapping[str, str]) -> Edit:
    """Write proposed names or titles, by language, into a unit of a participant, as one step.

    A text that stands there is replaced.
    """
    edits: list[Edit] = []
    for language, text in texts.items():
        edit = set_text(release, unit_id, language, RichText(text))
        release = edit.apply(release)
        edits.append(edit)
    title = Message("names taken over")
    if not unit_id.endswith(".name"):
        title = Message("titles taken over")
    return Group(tuple(edits), title)


def set_case_form(
    release: Release, part_id: str, form: CaseForm, usual: tuple[CaseForm, ...]
) -> Edit:
    """Record the form of a participant's name in a case; an empty text goes back to the usual one.

    `usual` are the forms that grammar has, in all cases of the language. They are recorded beside
    a form of one's own, and none is where all are the usual ones. `Refused` if the participant is
    no longer there.
    """
    _, _, person = find_part(release, part_id)
    if not isinstance(person, Participant):
        raise Refused(Message("This participant is no longer in the release."))
    language = form.language
    recorded = {one.case: one.text for one in person.case_forms if one.language == language}
    grammar = {one.case: one.text for one in usual}
    before = grammar | recorded
    wanted = before | {form.case: form.text.strip() or grammar.get(form.case, "")}
    forms = [CaseForm(language, case, text) for case, text in wanted.items() if text]
    if wanted == grammar:
        forms = []
    others = [one for one in person.case_forms if one.language != language]
    if wanted[form.case] != before.get(form.case):
        former = FormerName(language, before.get(form.case, ""))
        person = with_former(release, person, [former] if former.text else [])
    return change_part(release, replace(person, case_forms=(*others, *forms)))


def mentioning(release: Release, language: str, name: str) -> tuple[str, ...]:
    """The units whose wording in `language` has `name` in it, in reading order."""
    return tuple(
        unit_id
        for unit_id in release.unit_ids()
        if mentions(release.units[unit_id].plain(language), name)
    )


def correct_name(release: Release, unit_id: str, language: str, former: str) -> Edit:
    """Put the text of today where `former` stands in this language's wordings.

    The unit is a participant's name, title or organisation, and `former` an earlier text of it or,
    of a name, an earlier case form, which today's form in the same case replaces: `Refused` while
    there is none. Locked quotes stay as they are, for they are verbatim.
    """
    person = participant_with(release, unit_id)
    if person is None or not release.units[unit_id].plain(language).strip():
        raise Refused(Message("Write the corrected name first."))
    today = _form_of_today(release, person, unit_id, language, former)
    longer = [name for name in names_of_today(release, person, language) if mentions(name, former)]
    edits: list[Edit] = []
    for other in mentioning(release, language, former):
        if other in person.unit_ids() or is_locked(release, other, language):
            continue
        unit = release.units[other]
        text = _replaced(unit[language].text, former, today, longer)
        after = reworded(unit, language, text)
        if after != unit[language]:
            edits.append(SetWording(other, language, unit[language], after))
    return Group(tuple(edits), _CORRECTION)


def rename(release: Release, unit_id: str, language: str, name: str) -> Edit:
    """Correct a participant's name and every wording of that language that used the old form.

    Wordings with an old case form are left for their translator: they are then stale.
    """
    former = release.units[unit_id].plain(language)
    naming = set_text(release, unit_id, language, RichText(name))
    if naming == NOTHING:
        return NOTHING
    following = correct_name(naming.apply(release), unit_id, language, former)
    return Group((naming, *_edits_of(following)), _CORRECTION)


def _edits_of(edit: Edit) -> tuple[Edit, ...]:
    return edit.edits if isinstance(edit, Group) else (edit,)


def _form_of_today(
    release: Release, person: Participant, unit_id: str, language: str, former: str
) -> RichText:
    """What stands for `former` today: the unit's text, or for a case form that in its case."""
    cases = {
        form.case
        for form in person.former
        if form.case and (form.language, form.text) == (language, former)
    }
    if not cases or unit_id != person.unit_id("name"):
        return release.wording(unit_id, language).text
    for form in person.case_forms:
        if form.language == language and form.case in cases:
            return RichText(form.text)
    raise Refused(Message("Write the name in this grammatical case first."))


def _replaced(text: RichText, former: str, today: RichText, longer: list[str]) -> RichText:
    for start, end in reversed(places_outside(text.text, former, longer)):
        text = text.spliced(start, end, today)
    return text
