"""Typography: exact matches on the tables of published cases, and milliseconds a wording."""

from __future__ import annotations

import importlib
import statistics
import time
from collections.abc import Callable

from releaseeditor.languages.typography import corrected, profile
from releaseeditor.languages.typography.places import places
from releaseeditor.model.richtext import RichText
from tests.languages.typography.tables import LANGUAGES, Case, cases

_WORDS = 60


def main() -> None:
    """Print the shares of each language, with the peers that are installed, and the speed."""
    for language in LANGUAGES:
        known = cases(language)
        _print_share(f"{language} Release Editor", known, _ours)
        for name, peer in _peers(language):
            _print_share(f"{language} {name}", known, peer)
        _print_speed(language, known)


def _ours(case: Case) -> str:
    return corrected(RichText(case.before), profile(case.profile)).text


def _peers(language: str) -> list[tuple[str, Callable[[Case], str]]]:
    """The peers of a language that can be imported here."""
    peers: list[tuple[str, Callable[[Case], str]]] = []
    if language == "en" and (smartypants := _imported("smartypants")):
        unicode = smartypants.Attr.set1 | smartypants.Attr.u
        peers.append(("smartypants", lambda case: smartypants.smartypants(case.before, unicode)))
    if language == "ru" and (typus := _imported("typus")):
        peers.append(("typus", lambda case: typus.ru_typus(case.before)))
    return peers


def _imported(name: str):  # noqa: ANN202 - a module of a peer, which has no types
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _print_share(name: str, known: list[Case], make: Callable[[Case], str]) -> None:
    right = [case for case in known if make(case) == case.after]
    alone = [case for case in known if case.left_alone]
    changed = sum(make(case) != case.after for case in alone)
    share = 100 * len(right) / len(known)
    print(f"{name:22} {len(right):4}/{len(known)} exact ({share:.1f} %), ", end="")
    print(f"{changed} of {len(alone)} to leave alone changed")


def _print_speed(language: str, known: list[Case]) -> None:
    """The time for a wording of sixty words made of the cases, patterns compiled before."""
    words = " ".join(case.before for case in known).split()
    wordings = [" ".join(words[at : at + _WORDS]) for at in range(0, len(words), _WORDS)]
    chosen = profile(language)
    taken: list[float] = []
    for wording in wordings * 2:
        places.cache_clear()
        start = time.process_time()
        corrected(RichText(wording), chosen)
        taken.append(1000 * (time.process_time() - start))
    warm = taken[len(wordings) :]
    print(f"{'':22} {statistics.median(warm):.1f} ms a wording of {_WORDS} words full of faults")
    clean = [corrected(RichText(wording), chosen) for wording in wordings]
    places.cache_clear()
    start = time.process_time()
    for text in clean:
        corrected(text, chosen)
    each = 1000 * (time.process_time() - start) / len(clean)
    print(f"{'':22} {each:.1f} ms a wording of {_WORDS} words without any")


if __name__ == "__main__":
    main()
