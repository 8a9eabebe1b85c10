"""JSON forms: every value comes back as it was, and nothing malformed gets in."""

import json
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.errors.malformed import Malformed
from releaseeditor.messages import Catalogue, Message
from releaseeditor.model.codec import decoded, decoded_release, encoded
from releaseeditor.model.edits import Edit, Group, SetWording
from releaseeditor.model.facts import Embargo, Facts
from releaseeditor.model.parts import Attachment, CaseForm, File, FormerName, LanguageVariant
from releaseeditor.model.release import Release, new_release
from releaseeditor.model.richtext import RichText
from releaseeditor.model.wording import NO_WORDING, Unit, Wording
from releaseeditor.values import frozen
from tests.builders import release, rich
from tests.model.malformed import MALFORMED
from tests.strategies import facts, releases, rich_texts, units

Json = Any
_BUILT = release(
    "emitter | fr: CNES",
    "headline | fr: Prix | ru approved stale: <b>Цена</b>",
    "heading 2 | fr: Titre",
    "ordered item | fr: Un",
    "quote Komarov | ru locked: Да. | fr: Oui.",
    "attachment photo.jpg | fr: Une photo",
    "boilerplate | fr: Le CNES",
    "contact | fr: Anne",
    facts=Facts(
        "CP039-2018",
        embargo=Embargo(datetime(2018, 3, 23, 14, tzinfo=ZoneInfo("Europe/Paris")), "Europe/Paris"),
        event_date=date(2018, 3, 23),
        authentic="fr",
    ),
)
PERSON = replace(
    _BUILT.participants[0],
    case_forms=(CaseForm("ru", "genitive", "Комарова"),),
    former=(FormerName("ru", "Комарина", "genitive", "Комарин", ("headline",)),),
)
VARIANT = LanguageVariant("ru", File("0" * 64, "фото.jpg", "image/jpeg", 12, 3, 4))
SAMPLE = replace(
    _BUILT,
    participants=(PERSON,),
    attachments=(replace(_BUILT.attachments[0], variants=(VARIANT,)),),
)


def through_json(value: object) -> Json:
    return json.loads(json.dumps(encoded(value), ensure_ascii=False).encode())


def refused(kind: type, value: Json) -> str:
    """Where a value is not of a kind."""
    with pytest.raises(Malformed) as fault:
        decoded(kind, value)
    return fault.value.where


def test_a_release_with_everything_comes_back_as_it_was() -> None:
    assert decoded_release(through_json(SAMPLE)) == SAMPLE


@given(releases())
def test_any_release_comes_back_as_it_was(made: Release) -> None:
    assert decoded_release(through_json(made)) == made


@given(rich_texts())
def test_any_text_comes_back_as_it_was(text: RichText) -> None:
    assert decoded(RichText, through_json(text)) == text


@given(units, facts)
def test_any_unit_and_any_facts_come_back_as_they_were(unit: Unit, known: Facts) -> None:
    assert decoded(Unit, through_json(unit)) == unit
    assert decoded(Facts, through_json(known)) == known


def test_a_form_has_only_what_is_not_the_default() -> None:
    assert encoded(new_release("r", ("fr",))) == {
        "id": "r",
        "languages": ["fr"],
        "units": {
            name: {"origin": "fr"} for name in ("place", "kicker", "headline", "subhead", "lead")
        },
    }
    assert encoded(Attachment("a")) == {"kind": "Attachment", "id": "a"}


def test_rich_text_is_a_string_or_runs() -> None:
    assert encoded(RichText("Prix")) == "Prix"
    assert encoded(rich("le 1<sup>er</sup> <b><a http://a>x</a></b>")) == [
        ["le 1"],
        ["er", ["superscript"], ""],
        [" "],
        ["x", ["bold", "link"], "http://a"],
    ]


def test_an_instant_keeps_its_offset() -> None:
    moscow = datetime(2018, 3, 23, 14, tzinfo=timezone(timedelta(hours=3)))
    form = encoded(Embargo(moscow, "Europe/Moscow"))
    assert form == {"until": "2018-03-23T14:00:00+03:00", "zone": "Europe/Moscow"}
    assert decoded(Embargo, form).until.utcoffset() == timedelta(hours=3)


def test_what_no_file_can_store_is_read_as_nothing() -> None:
    assert decoded(RichText, "a\0b\ud800c\r\nd") == RichText("abc\nd")
    assert decoded(Facts, {"reference": "CP\0\udfff1"}) == Facts("CP1")


@pytest.mark.parametrize("title", ["", "{", "}", "{0}", "{a.b}", "move of {x!z:>9}", "%s"])
def test_a_title_is_stored_and_said_as_it_stands(title: str) -> None:
    group = decoded(Group, through_json(Group((), Message(title))))
    assert group == Group((), Message(title))
    assert Catalogue("ru")(group.name()) == title


def test_a_title_with_values_is_stored_as_it_is_said() -> None:
    stored = through_json(Group((), Message("move of {what}", what="a quote")))
    assert decoded(Group, stored).title == Message("move of a quote")


@pytest.mark.parametrize(("path", "value", "where"), MALFORMED)
def test_what_is_malformed_is_named_by_its_place(path: str, value: Json, where: str) -> None:
    steps = [int(step) if step.isdigit() else step for step in path.split("/")]
    assert read(with_value(through_json(SAMPLE), tuple(steps), value)) == where


@pytest.mark.parametrize("value", [None, 5, "", [], True, {}, {"id": "r", "languages": ["fr"]}])
def test_what_is_no_release_is_refused(value: Json) -> None:
    with pytest.raises(Malformed):
        decoded_release(value)


@pytest.mark.parametrize("code", ["fr", "pt-BR", "sr-Latn-RS", "ast", "zh-Hant-TW"])
def test_language_tags_are_read(code: str) -> None:
    assert decoded_release(encoded(new_release("r", (code,)))).languages == (code,)


def test_a_zone_that_no_machine_knows_is_read() -> None:
    far = Embargo(datetime(2018, 3, 23, tzinfo=UTC), "Mars/Olympus_Mons")
    assert decoded(Embargo, encoded(far)) == far


def test_a_speaker_who_is_no_participant_counts_as_not_given() -> None:
    form = through_json(SAMPLE)
    form["body"][2]["speaker"] = "gone"
    made = decoded_release(form)
    assert made.participant("gone") is None


def test_two_names_that_are_cleaned_to_one_are_refused() -> None:
    form = encoded(SetWording("lead", "fr", NO_WORDING, Wording(RichText("x"))))
    group = {
        "kind": "InsertPart",
        "section": "body",
        "at": 0,
        "part": {"kind": "Paragraph", "id": "p"},
    }
    assert refused(Edit, {**group, "units": {"p.text\0": {"origin": "fr"}}}).startswith(
        "$.units.p.text"
    )
    assert decoded(Edit, form).apply(SAMPLE).units["lead"].plain("fr") == "x"


@pytest.mark.parametrize(
    ("value", "where"),
    [
        (None, "$.kind"),
        ([], "$.kind"),
        ({}, "$.kind"),
        ({"kind": "Edit"}, "$.kind"),
        ({"kind": "SetLock"}, "$.after"),
        ({"kind": "SetLock", "unit": "lead", "after": "yes"}, "$.after"),
        ({"kind": "SetLock", "unit": "lead", "after": True, "before": False}, "$.before"),
        ({"kind": "SetOrigin", "unit": "lead", "before": "fr", "after": ""}, "$.after"),
        (
            {
                "kind": "Group",
                "title": "x",
                "edits": [{"kind": "SetLock", "unit": 1, "after": True}],
            },
            "$.edits[0].unit",
        ),
        ({"kind": "Group", "title": {"text": "x"}, "edits": []}, "$.title"),
        ({"kind": "Group", "title": "x", "edits": {"kind": "Group"}}, "$.edits"),
        ({"kind": "MovePart", "section": "head", "part": {}, "start": 0, "end": 1}, "$.section"),
        (
            {
                "kind": "MovePart",
                "section": "body",
                "part": {"kind": "Paragraph", "id": "p"},
                "start": "0",
                "end": 1,
            },
            "$.start",
        ),
    ],
)
def test_what_is_no_edit_is_refused(value: Json, where: str) -> None:
    assert refused(Edit, value) == where


def nested(depth: int, wrap: Callable[[Json], Json], inner: Json) -> Json:
    for _ in range(depth):
        inner = wrap(inner)
    return inner


def test_groups_may_stand_within_groups_but_not_for_ever() -> None:
    def group(inner: Json) -> Json:
        return {"kind": "Group", "title": "x", "edits": [inner]}

    lock = {"kind": "SetLock", "unit": "lead", "after": True}
    assert decoded(Edit, nested(10, group, lock)).apply(SAMPLE).units["lead"].locked
    assert refused(Edit, nested(100_000, group, lock)) == "$"


@pytest.mark.parametrize("kind", [Release, Unit, RichText, Facts])
def test_deep_nesting_is_refused_where_it_begins(kind: type) -> None:
    assert refused(kind, nested(100_000, lambda inner: [inner], "x")).startswith("$")
    assert refused(kind, nested(100_000, lambda inner: {"units": inner}, "x")).startswith("$")


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


def read(form: Json) -> Release | str:
    """The release with this form, or where it is malformed; any other fault fails the test."""
    try:
        return decoded_release(form)
    except Malformed as fault:
        return fault.where


def places(form: Json, *path: str | int) -> Iterator[tuple[str | int, ...]]:
    """The paths to all values of a form."""
    yield path
    entries: Iterable[tuple[str | int, Json]] = ()
    if isinstance(form, dict):
        entries = cast("dict[str, Json]", form).items()
    elif isinstance(form, list):
        entries = enumerate(cast("list[Json]", form))
    for step, inner in entries:
        yield from places(inner, *path, step)


def with_value(form: Json, path: tuple[str | int, ...], value: Json) -> Json:
    """The form with another value at a path."""
    if not path:
        return value
    changed = copy(form)
    changed[path[0]] = with_value(form[path[0]], path[1:], value) if path[1:] else value
    return changed


@given(json_values)
def test_no_json_at_all_is_a_release(value: Json) -> None:
    assert str(read(value)).startswith("$")
    assert refused(Edit, value).startswith("$")


PATHS = list(places(through_json(SAMPLE)))


@given(st.sampled_from(PATHS), json_values)
def test_a_release_with_any_one_value_replaced_is_read_or_malformed(
    path: tuple[str | int, ...], value: Json
) -> None:
    made = read(with_value(through_json(SAMPLE), path, value))
    if isinstance(made, Release):
        assert decoded_release(through_json(made)) == made
    else:
        assert made.startswith("$")


def test_a_value_of_a_new_kind_is_written_without_what_it_has_anyway() -> None:
    @frozen
    class Stamp:
        number: int
        colour: str = "blue"

    assert encoded(Stamp(3)) == {"number": 3}
    assert encoded(Stamp(3, "red")) == {"number": 3, "colour": "red"}
