"""The release as a value."""

from dataclasses import replace

from releaseeditor.model.facts import Facts, Letterhead
from releaseeditor.model.parts import File, Paragraph
from releaseeditor.model.release import HEAD, SECTION_OF, Section, new_release
from tests.builders import release

FULL = release(
    "emitter | fr: CNES",
    "paragraph | fr: Un.",
    "quote Komarov | ru: Да.",
    "attachment photo.jpg | fr: Une photo",
    "boilerplate | fr: Le CNES",
    "contact | fr: Anne",
)


def test_a_new_release_has_the_units_of_the_head_and_no_text() -> None:
    made = new_release("r", ("ru", "fr"))
    assert tuple(made.units) == HEAD
    assert all(unit.origin == "ru" and not unit.wordings for unit in made.units.values())
    assert tuple(made.unit_ids()) == HEAD


def test_units_are_told_in_reading_order() -> None:
    names = list(FULL.unit_ids())
    assert names[:2] == ["emitter1.name", "place"]
    assert names.index("lead") < names.index("paragraph1.text") < names.index("participant1.name")
    assert names.index("attachment1.caption") < names.index("boilerplate1.title")
    assert names[-1] == "contact1.role"
    assert set(names) == set(FULL.units)
    assert len(names) == len(set(names))


def test_every_kind_of_part_stands_in_its_section() -> None:
    for section, part in FULL.all_parts():
        assert SECTION_OF[type(part)] is section
        assert part in FULL.parts(section)


def test_a_part_is_found_by_its_identifier() -> None:
    assert FULL.part("paragraph1") == Paragraph("paragraph1")
    assert FULL.part("gone") is None


def test_a_participant_is_found_and_nobody_else() -> None:
    assert FULL.participant("participant1") == FULL.participants[0]
    assert FULL.participant("paragraph1") is None
    assert FULL.participant("") is None


def test_a_section_is_replaced_as_a_whole() -> None:
    assert FULL.with_parts(Section.BODY, ()).body == ()


def test_a_wording_is_found_by_unit_and_language() -> None:
    assert FULL.wording("quote1.text", "ru").plain == "Да."


def test_the_files_of_a_release_are_those_of_its_letterhead_and_its_parts() -> None:
    logo, photo = File("1" * 64, "logo.png"), File("2" * 64, "photo.jpg")
    facts = Facts(letterhead=Letterhead("card", logo=logo))
    made = release("emitter | fr: CNES", "paragraph | fr: Un.", "attachment a.jpg", facts=facts)
    (attachment,) = made.attachments
    made = replace(made, attachments=(replace(attachment, file=photo),))
    assert {file.sha256 for file in made.files()} - {""} == {logo.sha256, photo.sha256}
