"""Letters of the wrong script inside a word: a Latin c in спокойствие, a Cyrillic а in Paris."""

from __future__ import annotations

from releaseeditor.languages.typography.rule import Edit, Spacing, compiled

_LATIN = "ABCEHKMOPTXaceopxy"
_CYRILLIC = "АВСЕНКМОРТХасеорху"
_TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
_TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)

_MIXED = "[A-Za-zÀ-ÿ][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-zÀ-ÿ]"
_LETTER = "[A-Za-zА-Яа-яЁёÀ-ÿ]"
_WORD = rf"(?<!\w)(?![IVXLCM]+(?:вв?|гг?|й|е|го|м|х|я)(?!\w)){_LETTER}*(?:{_MIXED}){_LETTER}*(?!\d)"
_ALONE = r"(?<=[а-яё,»] )[aceo](?= [«„]?[А-Яа-яЁё])|^[ACO](?= [«„]?[а-яё]{2})"
_ALONE_NEEDS = (" a ", " c ", " e ", " o ")


def lookalikes(text: str, _: Spacing) -> list[Edit]:
    """Finds words of one script with letters of the other that look the same.

    The script is the one that has letters no other script has, or else the more letters; a word
    that has such letters of both scripts stays. Single Latin letters between Russian words are the
    prepositions and conjunctions that they look like.
    """
    edits: list[Edit] = []
    if compiled(_MIXED).search(text):
        edits.extend(
            Edit(match.start(), match.end(), _of_one_script(match[0]))
            for match in compiled(_WORD).finditer(text)
        )
    if text[:2] in ("A ", "C ", "O ") or any(part in text for part in _ALONE_NEEDS):
        edits.extend(
            Edit(match.start(), match.end(), match[0].translate(_TO_CYRILLIC))
            for match in compiled(_ALONE).finditer(text)
        )
    return sorted(edits, key=lambda edit: edit.start)


def _of_one_script(word: str) -> str:
    cyrillic = sum("Ѐ" <= letter <= "ӿ" for letter in word)
    latin = len(word) - cyrillic
    as_cyrillic = word.translate(_TO_CYRILLIC)
    as_latin = word.translate(_TO_LATIN)
    pure_cyrillic = all("Ѐ" <= letter <= "ӿ" for letter in as_cyrillic)
    pure_latin = all(letter < "Ѐ" for letter in as_latin)
    if pure_cyrillic and (not pure_latin or cyrillic > latin):
        return as_cyrillic
    if pure_latin and (not pure_cyrillic or latin > cyrillic):
        return as_latin
    return word
