"""What is proposed for a participant: missing names, Russian case forms, titles for a woman."""

from __future__ import annotations

from releaseeditor.languages.names.cases import case_forms
from releaseeditor.languages.names.draft import Draft
from releaseeditor.languages.names.drafting import drafts
from releaseeditor.languages.names.gender import Gender, gender_of
from releaseeditor.languages.names.titles import feminine
from releaseeditor.languages.proposals import Proposals
from releaseeditor.model.wording import Unit

_RUSSIAN = "ru"


def proposals(name: Unit, title: Unit, languages: tuple[str, ...]) -> Proposals:
    """What may be taken over for a participant with this name and title; nothing is certain.

    Case forms are those of the Russian name as it stands, or else as it is drafted. Loads the
    morphological dictionary, which takes a second the first time.
    """
    names = missing_names(name, languages)
    russian = name.plain(_RUSSIAN) or (names[_RUSSIAN].text if _RUSSIAN in names else "")
    cases = case_forms(russian) if _RUSSIAN in languages else ()
    return Proposals(names, cases, _titles(name, title, languages))


def missing_names(name: Unit, languages: tuple[str, ...]) -> dict[str, Draft]:
    """A draft for each language without a name, from the origin or else from any other name.

    A draft that can be relied on goes before one that cannot.
    """
    sources = [code for code in (name.origin, *languages) if name.plain(code).strip()]
    found: dict[str, Draft] = {}
    for code in languages:
        if name.plain(code).strip():
            continue
        made = [drafts(name.plain(source), source, code) for source in dict.fromkeys(sources)]
        written = [draft for draft in made if draft.text]
        if written:
            found[code] = next((one for one in written if one.confident), written[0])
    return found


def _titles(name: Unit, title: Unit, languages: tuple[str, ...]) -> dict[str, str]:
    """Titles as a woman bears them, where the name is a woman's and the title a man's."""
    known = (gender_of(name.plain(code)) for code in languages if name.plain(code).strip())
    if next((gender for gender in known if gender is not Gender.UNKNOWN), None) is not (
        Gender.FEMININE
    ):
        return {}
    turned = {code: feminine(title.plain(code), code) for code in languages if title.plain(code)}
    return {code: text for code, text in turned.items() if text != title.plain(code)}
