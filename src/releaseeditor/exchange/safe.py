"""A release from outside, made harmless: what it claims of its files and links is not believed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from releaseeditor.exchange.files import recognised_file
from releaseeditor.exchange.names import clean_name
from releaseeditor.model.facts import Letterhead
from releaseeditor.model.parts import Attachment, Emitter, File, LanguageVariant
from releaseeditor.model.release import Release
from releaseeditor.model.richtext import Mark, RichText
from releaseeditor.model.wording import Unit

# What runs something, or makes Windows sign in at a stranger's server. Whoever opens a link still
# allows http, https and mailto alone.
_DANGEROUS = re.compile(r"[\\/]|(?:javascript|vbscript|data|file|smb|ms-\w+)\s*:", re.IGNORECASE)
_PASSED_OVER = re.compile(r"[\x00-\x20\u00a0\u200b-\u200f\u2028-\u202e]+")


def made_safe(release: Release, files: Mapping[str, bytes]) -> Release:
    """The release with clean file names, kinds of files as their bytes show, and no evil links."""
    return replace(
        release,
        facts=replace(release.facts, letterhead=_safe_letterhead(release, files)),
        emitters=tuple(_safe_emitter(emitter, files) for emitter in release.emitters),
        attachments=tuple(_safe_attachment(one, files) for one in release.attachments),
        units={name: _safe_unit(unit) for name, unit in release.units.items()},
    )


def is_dangerous(address: str) -> bool:
    """Whether following a link to `address` could run a program or betray the user's password."""
    return _DANGEROUS.match(_PASSED_OVER.sub("", address)) is not None


def _safe_letterhead(release: Release, files: Mapping[str, bytes]) -> Letterhead:
    letterhead = release.facts.letterhead
    return replace(
        letterhead,
        logo=_safe_file(letterhead.logo, files),
        logos=_safe_variants(letterhead.logos, files),
        template=_safe_file(letterhead.template, files),
    )


def _safe_emitter(emitter: Emitter, files: Mapping[str, bytes]) -> Emitter:
    return replace(emitter, logo=_safe_file(emitter.logo, files))


def _safe_attachment(attachment: Attachment, files: Mapping[str, bytes]) -> Attachment:
    variants = _safe_variants(attachment.variants, files)
    return replace(attachment, file=_safe_file(attachment.file, files), variants=variants)


def _safe_variants(
    variants: tuple[LanguageVariant, ...], files: Mapping[str, bytes]
) -> tuple[LanguageVariant, ...]:
    return tuple(LanguageVariant(one.language, _safe_file(one.file, files)) for one in variants)


def _safe_file(file: File, files: Mapping[str, bytes]) -> File:
    if file.sha256 in files:
        return recognised_file(files[file.sha256], file.name)
    return replace(file, name=clean_name(file.name))


def _safe_unit(unit: Unit) -> Unit:
    for language, wording in unit.wordings.items():
        text = _safe_text(wording.text)
        if text is not wording.text:
            unit = unit.with_wording(language, replace(wording, text=text))
    return unit


def _safe_text(text: RichText) -> RichText:
    kept = tuple(s for s in text.spans if s.mark is not Mark.LINK or not is_dangerous(s.href))
    return text if len(kept) == len(text.spans) else RichText(text.text, kept)
