"""Pictures of a release that no page can show, found by decoding them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from releaseeditor.export.pictures import rewritten_picture
from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding
from releaseeditor.model.parts import File
from releaseeditor.model.release import Release


def findings(release: Release, files: Mapping[str, bytes]) -> tuple[Finding, ...]:
    """A finding for each picture that is damaged or has more than `MOST_PIXELS`.

    `files` are by SHA-256; a picture that is not there is no finding of this check. Every picture
    is decoded to its last pixel, which takes some 10 ms a megapixel.
    """
    return tuple(
        Finding(
            "print.picture",
            Message("The picture {name} is damaged or too large to be printed.", name=file.name),
            unit,
            language,
        )
        for unit, language, file in _pictures(release)
        if file.sha256 in files and rewritten_picture(files[file.sha256]) is None
    )


def _pictures(release: Release) -> Iterator[tuple[str, str, File]]:
    """Each picture with a unit that stands beside it and its language, empty for all of them."""
    for emitter in release.emitters:
        if emitter.logo.is_picture:
            yield emitter.unit_id("name"), "", emitter.logo
    for attachment in release.attachments:
        unit = attachment.unit_id("caption")
        if attachment.file.is_picture:
            yield unit, "", attachment.file
        for variant in attachment.variants:
            if variant.file.is_picture:
                yield unit, variant.language, variant.file
