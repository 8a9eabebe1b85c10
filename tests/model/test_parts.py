"""Parts: identifiers, units and files."""

import pytest

from releaseeditor.model.parts import Attachment, File, LanguageVariant, Paragraph, Quote


def test_the_units_of_a_part_are_named_by_part_and_field() -> None:
    assert Paragraph("p").unit_ids() == ("p.text",)
    assert Quote("q").unit_ids() == ("q.lead_in", "q.text")
    assert Quote("q").unit_id("lead_in") == "q.lead_in"


@pytest.mark.parametrize(
    ("media_type", "picture"),
    [("image/jpeg", True), ("image/svg+xml", False), ("application/pdf", False), ("", False)],
)
def test_a_picture_is_what_a_page_can_show(media_type: str, *, picture: bool) -> None:
    assert File(media_type=media_type).is_picture is picture


def test_a_language_may_have_its_own_file() -> None:
    french, russian = File(name="fr.pdf"), File(name="ru.pdf")
    attachment = Attachment("a", french, (LanguageVariant("ru", russian),))
    assert (attachment.file_in("ru"), attachment.file_in("en")) == (russian, french)
