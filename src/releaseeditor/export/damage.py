"""Files of a release that are not there or not whole, and pictures that no page can show."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from releaseeditor.export.pictures import rewritten_picture
from releaseeditor.messages import NO_MESSAGE, Message
from releaseeditor.model.finding import Finding
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release


def findings(release: Release, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """A finding for each file that is gone, is another one than was attached, or cannot be printed.

    That is a picture that is damaged or has more than `MOST_PIXELS`.

    `files` are by SHA-256; an attachment that never got its file is no finding of this check.
    Every picture is decoded to its last pixel, which takes some 10 ms a megapixel.
    """
    wrongs = ((_wrong(file, files), unit, language) for unit, language, file in _files(release))
    return tuple(
        Finding("print.damage", sentence, unit, language)
        for sentence, unit, language in wrongs
        if sentence != NO_MESSAGE
    )


def _wrong(file: File, files: Mapping[str, bytes]) -> Message:
    """What is wrong with a file; `NO_MESSAGE` where nothing is."""
    content = files.get(file.sha256)
    if content is None:
        return Message("The file {name} is no longer in the release.", name=file.name)
    if hashlib.sha256(content).hexdigest() != file.sha256:
        return Message("The file {name} is not the one that was attached.", name=file.name)
    if file.is_picture and rewritten_picture(content) is None:
        return Message("The picture {name} is damaged or too large to be printed.", name=file.name)
    return NO_MESSAGE


def _files(release: Release) -> Iterator[tuple[str, str, File]]:
    """Each file with a unit that stands beside it and its language, empty for all of them."""
    first = next((unit for unit in release.unit_ids()), "headline")
    for file in release.facts.letterhead.files():
        if file.sha256:
            yield first, "", file
    for emitter in release.emitters:
        if emitter.logo.sha256:
            yield emitter.unit_id("name"), "", emitter.logo
    for attachment in release.attachments:
        unit = attachment.unit_id("caption")
        if attachment.file.sha256:
            yield unit, "", attachment.file
        for variant in attachment.variants:
            if variant.file.sha256:
                yield unit, variant.language, variant.file
