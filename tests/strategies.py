"""Hypothesis strategies for everything a release consists of.

Texts have the characters that go wrong elsewhere: U+00A0, U+202F, soft hyphens, combining marks,
signs beyond the basic plane, right-to-left marks, line feeds; never what `clean` takes out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from releaseeditor.model.cleaning import clean
from releaseeditor.model.facts import (
    STANDARD,
    DocumentType,
    Embargo,
    Facts,
    Letterhead,
    LetterheadText,
    LineName,
    OwnLine,
)
from releaseeditor.model.ignored import Ignored
from releaseeditor.model.parts import (
    NO_FILE,
    Attachment,
    Block,
    Boilerplate,
    CaseForm,
    Contact,
    Emitter,
    File,
    FormerName,
    Heading,
    LanguageVariant,
    ListItem,
    Paragraph,
    Part,
    Participant,
    Quote,
)
from releaseeditor.model.release import HEAD, Release
from releaseeditor.model.richtext import Mark, RichText, Span
from releaseeditor.model.wording import Basis, State, Unit, Wording
from tests.builders import LANGUAGES, stored_file

_TROUBLE = "\u00a0\u202f\u00ad\u0301\u200f\u202e\n\t 𝔘😀«»“”„’…—–№°%₽ёЁœ<>&'\"{}|"
texts = st.text(st.sampled_from(_TROUBLE) | st.characters(codec="utf-8"), max_size=24).map(clean)
words = st.text(st.sampled_from("aeéèçœжщяё "), max_size=12)
codes = st.sampled_from(LANGUAGES)
contents = st.binary(max_size=200)


def spans(length: int) -> st.SearchStrategy[Span]:
    """A mark somewhere in a text of this many characters, or partly beyond it."""
    place = st.integers(0, length + 2)
    plain = st.builds(Span, place, place, st.sampled_from([m for m in Mark if m is not Mark.LINK]))
    return plain | st.builds(Span, place, place, st.just(Mark.LINK), st.just("https://example.org"))


@st.composite
def rich_texts(draw: st.DrawFn) -> RichText:
    """A text with up to three marks."""
    text = draw(texts)
    return RichText(text, tuple(draw(st.lists(spans(len(text)), max_size=3))))


bases = st.builds(Basis, st.just("") | codes, texts, texts)
wordings = st.builds(Wording, rich_texts(), st.sampled_from(State), bases)
units = st.builds(Unit, codes, st.dictionaries(codes, wordings, max_size=2), locked=st.booleans())
files = st.builds(stored_file, contents, texts)
_PLAIN_FACTS = (
    texts,
    st.sampled_from(DocumentType),
    st.none()
    | st.builds(
        Embargo,
        st.datetimes(
            datetime(1990, 1, 1),  # noqa: DTZ001 - Hypothesis adds the zone from `timezones`
            datetime(2100, 1, 1),  # noqa: DTZ001 - Hypothesis adds the zone from `timezones`
            timezones=st.sampled_from([UTC, timezone(timedelta(hours=3))]),
        ),
        st.sampled_from(["UTC", "Europe/Moscow"]),
    ),
    st.none() | st.dates(),
    st.none() | st.dates(),
    st.none() | st.dates(),
    st.just("") | codes,
    st.lists(
        st.builds(OwnLine, codes, st.sampled_from(LineName), texts),
        max_size=2,
        unique_by=lambda one: (one.language, one.name),
    ).map(tuple),
    st.lists(st.builds(Ignored, texts, texts, st.just("") | codes, texts, texts), max_size=2).map(
        tuple
    ),
)


def letterheads(known: st.SearchStrategy[File]) -> st.SearchStrategy[Letterhead]:
    """A letterhead with some of these files."""
    perhaps = st.just(NO_FILE) | known
    return st.builds(
        Letterhead,
        st.sampled_from(["", "card1"]),
        texts,
        perhaps,
        st.lists(st.builds(LanguageVariant, codes, known), max_size=2).map(tuple),
        st.lists(
            st.builds(LetterheadText, codes, texts, texts),
            max_size=2,
            unique_by=lambda one: one.language,
        ).map(tuple),
        st.sampled_from(["#1d3f72", "#a00000"]),
        st.booleans(),
        st.lists(st.sampled_from(DocumentType), unique=True).map(tuple),
        perhaps,
    )


def known_facts(known: st.SearchStrategy[File]) -> st.SearchStrategy[Facts]:
    """Facts whose letterhead has some of these files."""
    return st.builds(Facts, *_PLAIN_FACTS, st.just(STANDARD) | letterheads(known))


facts = known_facts(files)


def _blocks(part_id: str, speakers: Sequence[str]) -> st.SearchStrategy[Block]:
    return st.one_of(
        st.just(Paragraph(part_id)),
        st.builds(Heading, st.just(part_id), st.integers(1, 2)),
        st.builds(ListItem, st.just(part_id), st.booleans()),
        st.builds(Quote, st.just(part_id), st.sampled_from(["", *speakers])),
    )


def _participants(part_id: str) -> st.SearchStrategy[Participant]:
    case_forms = st.builds(CaseForm, codes, st.sampled_from(["genitive", "dative"]), texts)
    return st.builds(
        Participant,
        st.just(part_id),
        st.lists(case_forms, max_size=2).map(tuple),
        st.lists(st.builds(FormerName, codes, texts), max_size=2).map(tuple),
    )


def _attachments(part_id: str, known: st.SearchStrategy[File]) -> st.SearchStrategy[Attachment]:
    variants = st.lists(st.builds(LanguageVariant, codes, known), max_size=1).map(tuple)
    return st.builds(Attachment, st.just(part_id), known, variants)


@st.composite
def releases(draw: st.DrawFn, attached: st.SearchStrategy[File] = files) -> Release:
    """A release with up to two parts of each kind, in any state of the work."""

    def ids(kind: str) -> list[str]:
        return [f"{kind}{number}" for number in range(draw(st.integers(0, 2)))]

    languages = draw(st.permutations(LANGUAGES))[: draw(st.integers(1, len(LANGUAGES)))]
    people = tuple(draw(_participants(name)) for name in ids("participant"))
    speakers = [person.id for person in people]
    made = Release(
        "release1",
        tuple(languages),
        draw(known_facts(attached)),
        emitters=tuple(Emitter(name, draw(attached)) for name in ids("emitter")),
        body=tuple(draw(_blocks(name, speakers)) for name in ids("block")),
        participants=people,
        attachments=tuple(draw(_attachments(name, attached)) for name in ids("attachment")),
        boilerplates=tuple(Boilerplate(name) for name in ids("boilerplate")),
        contacts=tuple(Contact(name, draw(texts), draw(texts)) for name in ids("contact")),
    )
    return _with_units(draw, made)


def _with_units(draw: st.DrawFn, made: Release) -> Release:
    parts: list[Part] = [part for _, part in made.all_parts()]
    names = [*HEAD, *(name for part in parts for name in part.unit_ids())]
    pool = draw(st.lists(units, min_size=1, max_size=3))
    chosen: Mapping[str, Unit] = {name: draw(st.sampled_from(pool)) for name in names}
    return Release(
        made.id,
        made.languages,
        made.facts,
        made.emitters,
        made.body,
        made.participants,
        made.attachments,
        made.boilerplates,
        made.contacts,
        chosen,
    )


@st.composite
def releases_with_files(draw: st.DrawFn) -> tuple[Release, dict[str, bytes]]:
    """A release, and the bytes of all files that it attaches, by their SHA-256."""
    bodies = draw(st.lists(contents, min_size=1, max_size=4, unique=True))
    known = [stored_file(body, draw(texts)) for body in bodies]
    made = draw(releases(st.sampled_from([*known, File(name="missing.pdf")])))
    return made, {file.sha256: body for file, body in zip(known, bodies, strict=True)}
