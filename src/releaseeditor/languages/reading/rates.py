"""How often: « par jour », “weekly”, «в год»."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from releaseeditor.languages.reading.fact import Fact, Kind
from releaseeditor.languages.reading.lexicon import Phrases, phrases
from releaseeditor.languages.reading.tokens import Tokens

_SAID: Mapping[str, Mapping[str, str]] = {
    "fr": {
        "hour": "par heure,à l'heure,de l'heure",
        "day": "par jour,quotidien,quotidienne,quotidiens,quotidiennes,quotidiennement,"
        "chaque jour,tous les jours,journalier,journalière,journaliers,journalières",
        "week": "par semaine,hebdomadaire,hebdomadaires,chaque semaine,toutes les semaines",
        "month": "par mois,mensuel,mensuelle,mensuels,mensuelles,chaque mois,tous les mois",
        "quarter": "par trimestre,trimestriel,trimestrielle,chaque trimestre",
        "year": "par an,annuel,annuelle,annuels,annuelles,annuellement,chaque année,"
        "tous les ans,l'an",
    },
    "en": {
        "hour": "per hour,hourly,every hour",
        "day": "a day,per day,daily,every day,each day",
        "week": "a week,per week,weekly,every week,each week",
        "month": "a month,per month,monthly,every month,each month",
        "quarter": "a quarter,per quarter,quarterly,every quarter",
        "year": "a year,per year,per annum,yearly,annual,annually,every year,each year",
    },
    "ru": {
        "hour": "в час,ежечасно,каждый час",
        "day": "в день,в сутки,ежедневно,каждый день,ежедневн*,ежесуточн*,за сутки,за день",
        "week": "в неделю,еженедельно,каждую неделю,еженедельн*,за неделю",
        "month": "в месяц,ежемесячно,каждый месяц,ежемесячн*,за месяц",
        "quarter": "в квартал,ежеквартально,ежеквартальн*,за квартал",
        "year": "в год,ежегодно,каждый год,ежегодн*,годовой,годовая,годовое,годового,годовом,"
        "годовую,за год",
    },
}
_ADJECTIVE = ("ый", "ая", "ое", "ые", "ого", "ому", "ым", "ом", "ой", "ую", "ых", "ыми")


def rates(words: Tokens, language: str, taken: list[tuple[int, int]]) -> Iterator[Fact]:
    """How often something happens, by unit of time, outside the tokens `taken` by other facts."""
    if language not in _SAID:
        return
    known = _rates(language)
    used = {at for first, after in taken for at in range(first, after)}
    for at, token in enumerate(words):
        if token.word and token.low in known.following and at not in used:
            unit, after = known.find(words, at)
            if unit:
                yield Fact(Kind.UNIT, ("y", unit), token.start, words[after - 1].end, soft=True)


@lru_cache(maxsize=len(_SAID))
def _rates(language: str) -> Phrases:
    return phrases(
        {
            unit: tuple(form for phrase in said.split(",") for form in _forms(phrase))
            for unit, said in _SAID[language].items()
        }
    )


def _forms(phrase: str) -> tuple[str, ...]:
    if not phrase.endswith("*"):
        return (phrase,)
    return tuple(phrase[:-1] + ending for ending in _ADJECTIVE)
