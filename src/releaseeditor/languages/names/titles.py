"""Titles as they are given to a woman."""

from __future__ import annotations

import re
from collections.abc import Mapping

from releaseeditor.languages.names.draft import as_capital

# « Femme, j’écris ton nom… », guide d’aide à la féminisation, CNRS/INaLF 1999; Académie française,
# report of 28 February 2019. What is not here is the same for both, or ends in -e already.
_FRENCH = {
    "adjoint": "adjointe",
    "administrateur": "administratrice",
    "adhérent": "adhérente",
    "ambassadeur": "ambassadrice",
    "assistant": "assistante",
    "attaché": "attachée",
    "auteur": "autrice",
    "avocat": "avocate",
    "chancelier": "chancelière",
    "chargé": "chargée",
    "chef": "cheffe",
    "chercheur": "chercheuse",
    "collaborateur": "collaboratrice",
    "commandant": "commandante",
    "commissaire": "commissaire",
    "concepteur": "conceptrice",
    "conseiller": "conseillère",
    "consul": "consule",
    "contrôleur": "contrôleuse",
    "coordinateur": "coordinatrice",
    "coordonnateur": "coordonnatrice",
    "délégué": "déléguée",
    "député": "députée",
    "directeur": "directrice",
    "docteur": "docteure",
    "dirigeant": "dirigeante",
    "élu": "élue",
    "enseignant": "enseignante",
    "envoyé": "envoyée",
    "fondateur": "fondatrice",
    "général": "générale",
    "gouverneur": "gouverneure",
    "haut": "haute",
    "ingénieur": "ingénieure",
    "inspecteur": "inspectrice",
    "lieutenant": "lieutenante",
    "médiateur": "médiatrice",
    "négociateur": "négociatrice",
    "permanent": "permanente",
    "premier": "première",
    "président": "présidente",
    "principal": "principale",
    "procureur": "procureure",
    "professeur": "professeure",
    "recteur": "rectrice",
    "rédacteur": "rédactrice",
    "représentant": "représentante",
    "rapporteur": "rapporteure",
    "sénateur": "sénatrice",
    "spatial": "spatiale",
    "spécial": "spéciale",
    "suppléant": "suppléante",
    "technicien": "technicienne",
    "traducteur": "traductrice",
    "exécutif": "exécutive",
    "régional": "régionale",
    "national": "nationale",
    "départemental": "départementale",
    "fédéral": "fédérale",
    "international": "internationale",
    "scientifique": "scientifique",
    "financier": "financière",
    "commercial": "commerciale",
    "ancien": "ancienne",
    "nouveau": "nouvelle",
    "chirurgien": "chirurgienne",
    "pharmacien": "pharmacienne",
    "académicien": "académicienne",
    "historien": "historienne",
    "gérant": "gérante",
    "associé": "associée",
    "honoraire": "honoraire",
    "plénipotentiaire": "plénipotentiaire",
    "extraordinaire": "extraordinaire",
    "chargé-adjoint": "chargée-adjointe",
    "intérimaire": "intérimaire",
    "superviseur": "superviseure",
    "responsable": "responsable",
    "préfet": "préfète",
}
_ENGLISH = {
    "chairman": "chairwoman",
    "vice-chairman": "vice-chairwoman",
    "spokesman": "spokeswoman",
    "businessman": "businesswoman",
    "congressman": "congresswoman",
    "alderman": "alderwoman",
    "ombudsman": "ombudswoman",
    "crewman": "crewwoman",
}
# Official Russian titles keep the masculine (Розенталь, § 123: посол, директор, президент).
_TABLES: Mapping[str, Mapping[str, str]] = {"fr": _FRENCH, "en": _ENGLISH}

# The title itself ends where a preposition begins what it is for: "du CNES", "auprès de …".
_PREPOSITION = re.compile(
    r"(?<!\w)(?:d[eu]s?|d[’']|à|aux?|en|pour|près|auprès|sur|par|chez|dans|of|for|to|at)(?=[\s\w]|$)",
    re.IGNORECASE,
)
_NEXT_TITLE = re.compile(r"(?<=,)|(?<=;)|(?<=\bet )|(?<=\band )")
_WORD = re.compile(r"[^\W\d_]+")


def feminine(title: str, code: str) -> str:
    """A title in the language `code` as a woman bears it; the same where the language has none."""
    table = _TABLES.get(code)
    if table is None:
        return title
    return "".join(_one(part, table) for part in _NEXT_TITLE.split(title))


def _one(title: str, table: Mapping[str, str]) -> str:
    found = _PREPOSITION.search(title)
    end = found.start() if found else len(title)
    return _WORD.sub(lambda word: _turned(word[0], table), title[:end]) + title[end:]


def _turned(word: str, table: Mapping[str, str]) -> str:
    turned = table.get(word.lower())
    return word if turned is None else as_capital(turned, word)
