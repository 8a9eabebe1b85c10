"""A release as PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from releaseeditor.export.layouts import Layout
from releaseeditor.export.typesetter import Typesetter
from releaseeditor.model.release import Release


def render_pdf(
    release: Release,
    files: Mapping[str, bytes],
    *,
    languages: Sequence[str],
    layout: Layout,
) -> bytes:
    """The release in one PDF; `Typesetter.pdf` is the same, and faster from the second time on.

    Several languages in the layout `separate` follow one another, as in `sequential`: it is
    `writing.export` that makes a file of each.
    """
    with Typesetter() as typesetter:
        return typesetter.pdf(release, files, languages=languages, layout=layout)
