"""Letters of the wrong script inside a word: a Latin c in спокойствие, a Cyrillic а in Paris."""

from __future__ import annotations

from releaseeditor.languages.typography.rule import Edit, Spacing, compiled

_LATIN = "ABCEHKMOPTXaceopxy"
_CYRILLIC = "АВСЕНКМОРТХасеорху"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)

_OF_CYRILLIC, _OF_LATIN = "[А-Яа-яЁё]", "[A-Za-zÀ-ÿ]"
_MIXED = "[A-Za-zÀ-ÿ][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-zÀ-ÿ]"
_LETTER = "[A-Za-zА-Яа-яЁёÀ-ÿ]"
_WORD = rf"(?<!\w)(?![IVXLCM]+(?:вв?|гг?|й|е|го|м|х|я)(?!\w)){_LETTER}*(?:{_MIXED}){_LETTER}*(?!\d)"
_ALONE = r"(?<=[а-яё,»] )[aceo](?= [«„]?[А-Яа-яЁё])|^[ACO](?= [«„]?[а-яё]{2})"
_ALONE_LATIN = r"(?<=[a-z,] )[асео](?= [A-Za-z])|(?<=[a-z] )[асео](?=[.,;:!?)])|^[АСО](?= [a-z]{2})"
_ALONE_NEEDS = (" a ", " c ", " e ", " o ")


def lookalikes(text: str, _: Spacing) -> list[Edit]:
    """Finds words of one script with letters of the other that look the same.

    The script is the one that has letters no other script has, or else that of the text; a word
    that has such letters of both scripts stays. Single Latin letters between Russian words are the
    prepositions and conjunctions that they look like.
    """
    edits: list[Edit] = []
    if not (compiled(_OF_CYRILLIC).search(text) and compiled(_OF_LATIN).search(text)):
        return edits
    if compiled(_MIXED).search(text):
        edits.extend(
            Edit(match.start(), match.end(), _of_one_script(match[0], text))
            for match in compiled(_WORD).finditer(text)
        )
    if text[:2] in ("A ", "C ", "O ") or any(part in text for part in _ALONE_NEEDS):
        edits.extend(
            Edit(match.start(), match.end(), match[0].translate(_TO_CYRILLIC))
            for match in compiled(_ALONE).finditer(text)
        )
    if compiled(_ALONE_LATIN).search(text):
        edits.extend(
            Edit(match.start(), match.end(), match[0].translate(_TO_LATIN))
            for match in compiled(_ALONE_LATIN).finditer(text)
        )
    return sorted(edits, key=lambda edit: edit.start)


def _of_one_script(word: str, text: str) -> str:
    as_cyrillic = word.translate(_TO_CYRILLIC)
    as_latin = word.translate(_TO_LATIN)
    pure_cyrillic = all("Ѐ" <= letter <= "ӿ" for letter in as_cyrillic)
    pure_latin = all(letter < "Ѐ" for letter in as_latin)
    if pure_cyrillic and pure_latin:
        return as_cyrillic if _mostly_cyrillic(text) else as_latin
    if pure_cyrillic:
        return as_cyrillic
    return as_latin if pure_latin else word


def _mostly_cyrillic(text: str) -> bool:
    return 2 * sum("Ѐ" <= letter <= "ӿ" for letter in text) > sum(map(str.isalpha, text))
