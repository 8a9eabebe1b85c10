"""A user who says no to what was recognised loses no word."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from releaseeditor.exchange.text import Imported, Kind, import_text
from releaseeditor.model.facts import Facts
from releaseeditor.model.parts import Paragraph
from releaseeditor.model.release import Release
from releaseeditor.ui.second_thoughts import CERTAIN, without

TEXT = """Coopération spatiale entre la France et la Russie

En présence de Sylvie Bermann, Ambassadeur de France en Russie, Jean-Yves Le Gall, Président du \
CNES et Igor Komarov, Directeur de Roscosmos, se sont rencontrés vendredi 23 mars à Moscou.

Ils se sont félicités des succès de cette coopération, qui dure depuis plus de cinquante ans.

À l’issue de cette rencontre, Jean-Yves Le Gall a déclaré : « Je suis particulièrement satisfait \
de cette rencontre avec Igor Komarov, qui ouvre de nouvelles perspectives à nos deux pays. »

JPEG

cp039-2018_-_bilaterale_roscosmos.pdf (pdf - 209 Ko)

publié le 05/09/2018

haut de la page
"""
IMPORTED = import_text(TEXT, file_name="cp039-2018.txt")
REFUSABLE = [at for at, one in enumerate(IMPORTED.recognised) if one.kind not in CERTAIN]


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text))


def written(release: Release) -> set[str]:
    texts = (unit.plain("fr") for unit in release.units.values())
    return words(" ".join(texts)) | words(release.facts.reference)


def refused(*kinds: Kind) -> list[int]:
    return [at for at, one in enumerate(IMPORTED.recognised) if one.kind in kinds]


def bodies(release: Release) -> list[str]:
    return [
        release.units[block.unit_id("text")].plain("fr")
        for block in release.body
        if isinstance(block, Paragraph)
    ]


def test_the_text_has_something_of_each_kind_to_refuse() -> None:
    kinds = {IMPORTED.recognised[at].kind for at in REFUSABLE}
    assert {
        Kind.HEADLINE,
        Kind.LEAD,
        Kind.QUOTE,
        Kind.PARTICIPANT,
        Kind.PICTURE,
        Kind.ATTACHMENT,
        Kind.REFERENCE,
        Kind.EVENT_DATE,
        Kind.PUBLICATION_DATE,
        Kind.PLACE,
        Kind.FURNITURE,
    } <= kinds


@given(st.sets(st.sampled_from(REFUSABLE)))
def test_no_word_is_lost_whatever_is_refused(refusals: set[int]) -> None:
    accepted = [
        one for at, one in enumerate(IMPORTED.recognised) if one.taken_out and at not in refusals
    ]
    taken_out = words(" ".join(one.text for one in accepted))
    release = without(IMPORTED, refusals)
    assert words(TEXT) - taken_out <= written(release)
    assert set(release.units) == set(release.unit_ids())


def test_refusing_nothing_changes_nothing() -> None:
    assert without(IMPORTED, ()) is IMPORTED.release


def test_all_can_be_refused() -> None:
    release = without(IMPORTED, REFUSABLE)
    assert release.facts == Facts()
    assert not release.participants
    assert not release.attachments
    assert len(bodies(release)) == len(release.body)


def test_a_refused_quote_is_a_paragraph_in_its_place_with_its_marks() -> None:
    release = without(IMPORTED, refused(Kind.QUOTE))
    text = bodies(release)[1]
    assert text.startswith("À l’issue de cette rencontre, Jean-Yves Le Gall a déclaré : «\u00a0Je")
    assert text.endswith("\u00a0»")


def test_a_refused_headline_begins_the_body() -> None:
    release = without(IMPORTED, refused(Kind.HEADLINE))
    assert bodies(release)[0] == "Coopération spatiale entre la France et la Russie"
    assert not release.units["headline"].wordings


def test_a_refused_participant_is_nobodys_speaker_any_more() -> None:
    release = without(IMPORTED, refused(Kind.PARTICIPANT))
    assert not release.participants
    assert [getattr(block, "speaker", "") for block in release.body] == ["", ""]


@pytest.mark.parametrize(
    ("kind", "line"),
    [(Kind.FURNITURE, "haut de la page"), (Kind.PUBLICATION_DATE, "publié le 05/09/2018")],
)
def test_what_was_taken_out_comes_back_at_the_end(kind: Kind, line: str) -> None:
    assert bodies(without(IMPORTED, refused(kind)))[-1] == line


def test_headings_and_list_items_can_stay_paragraphs() -> None:
    text = (
        "Un titre\n\nUn chapeau qui dit tout, en une phrase.\n\n1. Premier point\n2. Second point\n"
    )
    imported: Imported = import_text(text, language="fr")
    items = [at for at, one in enumerate(imported.recognised) if one.kind is Kind.LIST_ITEM]
    assert items
    release = without(imported, items)
    assert bodies(release)[-2:] == ["Premier point", "Second point"]
