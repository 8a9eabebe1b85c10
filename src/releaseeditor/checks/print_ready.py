"""What a release lacks for print; the export succeeds all the same and makes do."""

from __future__ import annotations

from collections.abc import Iterator

from releaseeditor.checks.characters import hidden, invisible, unprintable
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding, Severity
from releaseeditor.model.parts import Attachment, Heading, Quote
from releaseeditor.model.release import REQUIRED, Release

_SPOKEN_ONLY = ".alternative"

_MISSING = {
    "headline": Message("The headline is missing."),
    "lead": Message("The lead is missing."),
}


def findings(release: Release) -> tuple[Finding, ...]:
    """What keeps the pages from being print-ready: first the release, then its texts in order."""
    return (
        *_facts(release),
        *_required(release),
        *_headings(release),
        *_quotes(release),
        *_attachments(release),
        *_texts(release),
    )


def _facts(release: Release) -> Iterator[Finding]:
    """What every form bears, whatever its languages."""
    if not release.emitters:
        yield Finding("print.emitter", Message("No organisation issues the release."))
    if not release.facts.reference.strip():
        yield Finding("print.reference", Message("The release has no reference."))
    if release.facts.issue_date is None:
        yield Finding("print.date", Message("The release has no date of issue."))
    if not release.contacts:
        yield Finding("print.contact", Message("There is no contact for the press."))


def _required(release: Release) -> Iterator[Finding]:
    for unit in (name for name in release.unit_ids() if name in REQUIRED):
        for language in release.languages:
            if not _shows(release, unit, language):
                yield Finding(
                    f"print.{unit}", _MISSING[unit], unit, language, severity=Severity.ERROR
                )


def _headings(release: Release) -> Iterator[Finding]:
    """A level that is skipped (ISO 14289-1, 7.4.2), and headings of nothing that can be seen."""
    for language in release.languages:
        deepest = 0
        for block in release.body:
            unit = block.unit_id("text")
            if not isinstance(block, Heading) or not release.wording(unit, language).printed:
                continue
            if invisible(release.units[unit].plain(language)):
                yield Finding(
                    "print.empty-heading", Message("The heading is empty."), unit, language
                )
                continue
            if block.level > deepest + 1:
                sentence = Message("A heading of the first level should stand before this one.")
                yield Finding("print.heading-level", sentence, unit, language)
            deepest = min(block.level, deepest + 1)


def _quotes(release: Release) -> Iterator[Finding]:
    """Quotations of which the page does not say whose they are."""
    for quote in (block for block in release.body if isinstance(block, Quote)):
        speaker = release.participant(quote.speaker)
        for language in release.languages:
            said_by = [quote.unit_id("lead_in"), *([speaker.unit_id("name")] if speaker else [])]
            unit = quote.unit_id("text")
            if not _shows(release, unit, language):
                continue
            if not any(_shows(release, one, language) for one in said_by):
                sentence = Message("The page does not say whose words these are.")
                yield Finding("print.speaker", sentence, unit, language)


def _attachments(release: Release) -> Iterator[Finding]:
    for attachment in release.attachments:
        yield from _missing_files(attachment)
        unit = attachment.unit_id("alternative")
        for language in release.languages:
            if attachment.file_in(language).is_picture and not _shows(release, unit, language):
                sentence = Message("Nothing describes the picture to those who cannot see it.")
                yield Finding("print.alternative", sentence, unit, language)


def _missing_files(attachment: Attachment) -> Iterator[Finding]:
    """Files of which the release has the name alone, for all languages or one."""
    every = [("", attachment.file), *((v.language, v.file) for v in attachment.variants)]
    for language, file in every:
        if not file.sha256:
            sentence = Message("No file has been chosen for this attachment.")
            if file.name:
                sentence = Message(
                    "The file {name} is missing; only its name is printed.", name=file.name
                )
            yield Finding("print.file", sentence, attachment.unit_id("caption"), language)


def _texts(release: Release) -> Iterator[Finding]:
    """Characters that are not printed, or otherwise than they look on the screen."""
    for unit in release.unit_ids():
        for language in release.languages:
            if release.wording(unit, language).printed:
                text = release.units[unit].plain(language)
                yield from hidden(text, unit, language)
                if not unit.endswith(_SPOKEN_ONLY):
                    yield from unprintable(text, unit, language)
    yield from unprintable(release.facts.reference, "", "")


def _shows(release: Release, unit: str, language: str) -> bool:
    wording = release.wording(unit, language)
    return wording.printed and not invisible(wording.plain)
