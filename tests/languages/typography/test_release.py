"""The sentences of a real release come out as a French editor would set them."""

import pytest

from releaseeditor.languages.typography import corrected, profile
from releaseeditor.model.richtext import RichText
from tests.languages.typography.tables import visible

SAME = [
    "Coopération spatiale entre la France et la Russie, à l’Ambassade de France à Moscou",
    "le CNES et Roscosmos célèbrent leur entente parfaite",
    "la participation en décembre 2017, du CNES et de Roscosmos",
    "(Conseil Économique, Financier, Industriel et Commercial franco-russe) à Moscou.",
    "la capsule récupérable Bion-M2 utilisant l’instrument MTB-2 (Mouse Telemetry for Bion-M2)",
    "développées par le CNES, devraient être lancées en 2019.",
    "l’accord général CNES-Roscosmos en cours de préparation, qui revêt une importance",
    "la commémoration des 60 ans du lancement de Spoutnik",
    "En présence de Sylvie Bermann, Ambassadeur de France en Russie, Jean-Yves Le Gall",
    "publié le 05/09/2018",
    "haut de la page",
    "quatre satellites O3b par un lanceur Soyouz ST-B. Ils ont aussi évoqué",
    "JPEG",
]
SENTENCES = [
    *((text, text) for text in SAME),
    ("se sont rencontrés vendredi 23 mars à", "se sont rencontrés vendredi 23⍽mars à"),
    ("en orbite le 9 mars, depuis", "en orbite le 9⍽mars, depuis"),
    ("à la 23ème session du CEFIC", "à la 23e session du CEFIC"),
    ("comme en 2016 son 50ème anniversaire", "comme en 2016 son 50e anniversaire"),
    (
        "Jean-Yves Le Gall a déclaré : « Je suis particulièrement satisfait. »",
        "Jean-Yves Le Gall a déclaré⍽: «⍽Je suis particulièrement satisfait.⍽»",
    ),
    (
        "cp039-2018_-_bilaterale_roscosmos.pdf (pdf - 209 Ko)",
        "cp039-2018_-_bilaterale_roscosmos.pdf (PDF – 209⍽ko)",
    ),
]


@pytest.mark.parametrize(("before", "after"), SENTENCES)
def test_the_release_is_set_in_french_typography(before: str, after: str) -> None:
    assert visible(corrected(RichText(before), profile("fr-in")).text) == after
