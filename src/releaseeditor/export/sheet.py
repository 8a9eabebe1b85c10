"""A release as the page templates read it, in JSON's own types."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from releaseeditor.export.content import EditionContent, EmitterContent
from releaseeditor.export.layouts import Layout
from releaseeditor.export.pictures import Picture
from releaseeditor.export.pieces import Json, Piece, pieces
from releaseeditor.export.printable import printable
from releaseeditor.export.runs import runs
from releaseeditor.languages import language as language_of
from releaseeditor.model.release import Release

_SIDE_BY_SIDE = frozenset({Layout.TWO_COLUMNS, Layout.THREE_COLUMNS})

# Signs from which a headline is set a size smaller, in all languages alike.
_LONG_HEADLINES = (60, 110)

# Signs up to which a row of a side-by-side layout is kept on one page.
_SHORT_ROW = 400

_UUID7 = re.compile(r"0[0-9a-f]{11}7[0-9a-f]{19}")
_EPOCH = date(1970, 1, 1)


def sheet(
    release: Release,
    editions: Sequence[EditionContent],
    pictures: Mapping[str, Picture],
    layout: Layout,
) -> Json:
    """The release in a layout; `editions` are of one language each, the issuer's first.

    `pictures` are those that can be printed, by the SHA-256 of their file.
    """
    longest = max(len(edition.headline) for edition in editions)
    rows = [list(pieces(edition, pictures)) for edition in editions]
    common: Json = {
        "accent": release.facts.letterhead.accent,
        "headline_step": sum(longest >= limit for limit in _LONG_HEADLINES),
        "editions": [_edition(release, edition, pictures) for edition in editions],
    }
    if layout in _SIDE_BY_SIDE:
        return common | {"side_by_side": True, "rows": list(_aligned(release, rows))}
    for edition, row in zip(common["editions"], rows, strict=True):
        edition["pieces"] = list(_joined(piece.json for piece in row))
    return common | {"side_by_side": False}


def properties(release: Release, editions: Sequence[EditionContent]) -> Json:
    """What a file says about itself: title, authors, keywords and a date, which is never today's.

    PDF/A asks for a date; where the release has none, it is the day on which it was begun.
    """
    first, facts = editions[0], release.facts
    known = facts.issue_date or facts.publication_date or facts.event_date
    day = known or _begun(release.id)
    return {
        "title": printable(first.headline.text) or first.document_type,
        "authors": [printable(emitter.name.text) for emitter in first.emitters if emitter.name],
        "keywords": [facts.reference] if printable(facts.reference) else [],
        "date": [day.year, day.month, day.day],
    }


def _begun(release_id: str) -> date:
    """The day in the identifier of a release (UUID version 7, RFC 9562, 5.7)."""
    written = release_id[:12] if _UUID7.fullmatch(release_id) else "0"
    return _EPOCH + timedelta(milliseconds=int(written, 16))


def _edition(release: Release, edition: EditionContent, pictures: Mapping[str, Picture]) -> Json:
    language = language_of(edition.language)
    tag, _, region = edition.locale.partition("-")
    numbers = language.pages
    return {
        "lang": tag,
        "region": region,
        "name": language.endonym[:1].upper() + language.endonym[1:],
        "numbers": {
            "form": numbers.form,
            "place": numbers.place.value,
            "first": numbers.first,
        },
        "draft": edition.draft_mark,
        "document_type": edition.document_type,
        "titled": bool(edition.headline),
        "status": edition.status,
        "embargoed": release.facts.embargo is not None,
        "dateline": runs(edition.dateline),
        "reference": runs(edition.reference),
        "foot": [runs(line) for line in edition.foot],
        "emitters": [_emitter(emitter, pictures) for emitter in edition.emitters],
    }


def _emitter(emitter: EmitterContent, pictures: Mapping[str, Picture]) -> Json:
    logo = pictures.get(emitter.logo.sha256)
    spoken = printable(emitter.name.text) or printable(emitter.logo.name) or "logo"
    name = runs(emitter.name or spoken)
    said = {"name": name, "address": [runs(line) for line in emitter.address]}
    if logo is None:
        return said | {"image": None}
    size = {"width": logo.width, "height": logo.height}
    return said | {"image": logo.name, "alt": spoken} | size


def _joined(jsons: Iterable[Json]) -> Iterator[Json]:
    """The pieces with neighbouring list items of one kind made a list."""
    last: Json | None = None
    for json in jsons:
        if last and last["kind"] == json["kind"] == "list" and last["ordered"] == json["ordered"]:
            last["items"] += json["items"]
            continue
        if last:
            yield last
        last = json
    if last:
        yield last


def _aligned(release: Release, rows: Sequence[Sequence[Piece]]) -> Iterator[Json]:
    """One row for each piece that an edition has, in the release's order; a gap where one lacks."""
    columns = [{piece.key: piece for piece in row} for row in rows]
    for key in _order(release):
        found = [column.get(key) for column in columns]
        there = [piece for piece in found if piece]
        if there:
            kind = there[0].json["kind"]
            images = {piece.json.get("image") for piece in there}
            yield {
                "kind": kind,
                "cells": [piece.json if piece else None for piece in found],
                "shared": kind == "picture" and len(images) == 1,
                "whole": all(piece.signs < _SHORT_ROW for piece in there),
            }


def _order(release: Release) -> Iterator[str]:
    """The keys of all pieces, as the editions have them."""
    yield from ("kicker", "headline", "subhead", "lead")
    yield from (block.id for block in release.body)
    yield from (f"{attachment.id}.picture" for attachment in release.attachments)
    yield from ("end_mark", "participants", "attachments")
    yield from (boilerplate.id for boilerplate in release.boilerplates)
    yield from ("contacts", "note")
