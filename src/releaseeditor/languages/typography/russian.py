"""The rules of Russian, in the order in which they run."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    APOSTROPHE,
    CYRILLIC,
    CYRILLIC_LOWER,
    CYRILLIC_UPPER,
    EM_DASH,
    HIDDEN,
    LETTER,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.everywhere import (
    CLOSE_UP_HIGH,
    DOUBLE_SPACE,
    ELLIPSES,
    HOMOGLYPHS,
    MINUS_SIGN,
    SIGNS,
    SPACE_AFTER,
    SPACE_BEFORE,
    SPACE_INSIDE,
    SPACED_DASHES,
    TIMES_SIGN,
)
from releaseeditor.languages.typography.quotes import Marks, apostrophes, primes, quotation_marks
from releaseeditor.languages.typography.rule import Example, Rule, Scan, Spacing, Swap, compiled
from releaseeditor.languages.typography.russian_figures import RUSSIAN_FIGURES
from releaseeditor.languages.typography.russian_ties import MILCHIN, RUSSIAN_TIES
from releaseeditor.languages.typography.russian_words import RUSSIAN_WORDS
from releaseeditor.messages import Message

_MARKS = Marks((("«", "»"), ("„", "“"), ("«", "»")))
_QUESTION_WORDS = (
    "[Кк]то|[Кк]ого|[Кк]ому|[Кк]ем|[Чч]его|[Чч]ему|[Чч]ем|[Кк]акой|[Кк]акая|[Кк]акое|[Кк]акие|"
    "[Кк]акого|[Кк]аким|[Кк]акую|[Кк]аких|[Кк]акими|[Гг]де|[Кк]уда|[Оо]ткуда|[Кк]огда|[Пп]очему|"
    "[Зз]ачем|[Чч]ей|[Чч]ья|[Чч]ьё|[Чч]ьи|[Сс]колько"
)
_ANY = "какие|какая|какое|какой|каких|каким|какую|что|чего|кто|кого|кому|где|куда|как|когда|чем"
_ADVERBS = "[Вв]с[её]|[Оо]пять|[Дд]овольно|[Пп]рямо|[Дд]ействительно|[Нн]еужели|[Вв]ерно|[Тт]ак"
_W = f"(?![{CYRILLIC}])"


def _hyphen(match: re.Match[str], _: Spacing) -> str:
    return f"{match[1]}-{match[2]}"


def _sentence_dash(match: re.Match[str], _: Spacing) -> str:
    """The dash, tied to what stands before it; one that begins a reply, to the reply."""
    if _operator(match):
        return match[0]
    before, after = match.string[match.start() - 1], match.string[match.end()]
    reply = before in ".…?!" and after.isupper() and match.string[0] in "-–—"
    told = compiled(rf"[,!?…»]{SPACE}?[-–—]{SPACE}[а-яё]")
    if reply and not told.search(match.string, 0, match.start()):
        return f" {EM_DASH}{NBSP}"
    return f"{NBSP}{EM_DASH} "


def _operator(match: re.Match[str]) -> bool:
    """Whether the sign stands between numbers or single letters, in a formula."""
    before = match.string[max(0, match.start() - 2) : match.start()]
    after = match.string[match.end() : match.end() + 2]
    if before[-1:].isdigit() and after[:1].isdigit():
        return True
    alone = re.search(r"(?<![\w.])[a-zA-Zxy]$", before) and re.match(r"[a-zA-Z](?!\w)", after)
    return bool(alone)


RUSSIAN_RULES: tuple[Rule, ...] = (
    DOUBLE_SPACE,
    HOMOGLYPHS,
    Rule(
        "no-narrow",
        Message("Russian uses the ordinary no-break space."),
        f"{MILCHIN}: пробелы; CLDR writes U+202F before г.",
        (Swap("\u202f", NBSP, "\u202f"),),
        (Example("2018\u202fг.", "2018\u00a0г."),),
    ),
    Rule(
        "hyphen",
        Message("This word is written with a hyphen."),
        "Правила русской орфографии и пунктуации (2006), §§ 135–142",
        (
            Swap(
                rf"(?<![\w-])([Ии]з)(?:{SPACE}| - | -|- )(за|под){_W}(?!-)",
                _hyphen,
                ("з за", "з под", "з - ", "з -", "з- "),
            ),
            Swap(
                rf"(?<![\w-])([Вв]о?) - (первых|вторых|третьих|четв[её]ртых){_W}",
                _hyphen,
                (" - ",),
            ),
            Swap(rf"(?<![\w-])([Пп]о) - ([а-яё]+[сц]ки){_W}", _hyphen, (" - ",)),
            Swap(
                rf"(?<![\w-])([Кк]о[ей]){SPACE}({_ANY}){_W}",
                _hyphen,
                ("ое ", "ой "),
            ),
            Swap(
                rf"(?<![\w-])({_QUESTION_WORDS}|[Чч]то|[Кк]ак)(?:{SPACE}| - | -|- |{NBSP}— )"
                rf"(либо|нибудь){_W}",
                _hyphen,
                ("либо", "нибудь"),
            ),
            Swap(
                rf"(?<![\w-])({_QUESTION_WORDS})(?:{SPACE}| - | -|- )(то){_W}"
                r"(?! (?:и дело|же|есть|самое)|,)",
                _hyphen,
                (" то", "- то", " -то"),
            ),
            Swap(
                rf"(?<![\w-])({_ADVERBS}){SPACE}(таки){_W}",
                _hyphen,
                (" таки",),
            ),
        ),
        (Example("из за него", "из-за него"), Example("кто либо", "кто-либо")),
    ),
    Rule(
        "doubled-mark",
        Message("One mark is enough."),
        f"{MILCHIN}: знаки препинания",
        (
            Swap(r"(?<!,),,(?=[ \u00a0]|$)", ",", ","),
            Swap(r"(?<![;:])([;:])\1(?=[ \u00a0]|$)", r"\1", ";:"),
            Swap(rf"(?<=[{LETTER}])\.\.(?=[ \u00a0]|$)", ".", ("..",)),
        ),
        (Example("но,, несмотря", "но, несмотря"),),
    ),
    Rule(
        "ellipsis",
        Message("An ellipsis is one character; after ! or ? it is two full stops."),
        f"{MILCHIN}: многоточие",
        (
            Swap(r"(?<!\w)(т\. ?[дп]|пр|др)\.?(?:…|\.{3,})", r"\1.", "…."),
            Swap(r"(?<=[?!])(?:\.{3,}|\.?…)\.*", "..", ".…"),
            *ELLIPSES.steps,
            Swap(rf"(?<=[{LETTER}»“){HIDDEN}]){SPACE}+…(?=[\s,;:!?)»”\]]|$)", "…", "…"),
            Swap(rf"(?<=\d){SPACE}+…$", "…", "…"),
        ),
        (Example("Что?...", "Что?.."), Example("и вот...", "и\u00a0вот…")),
    ),
    Rule(
        "question-exclamation",
        Message("The question mark comes first."),
        f"{MILCHIN}: вопросительный и восклицательный знаки; Розенталь",
        (
            Swap(r"(?<![!?])!\?(?![!?])", "?!", "!"),
            Swap(r"(?<![!?])!\?!|(?<![!?])!!\?", "?!!", "!"),
        ),
        (Example("Как!?", "Как?!"),),
    ),
    SPACE_BEFORE,
    CLOSE_UP_HIGH,
    SPACE_INSIDE,
    SPACE_AFTER,
    Rule(
        "prime",
        Message("Minutes and seconds, feet and inches have signs of their own."),
        "ГОСТ 8.417",
        (Scan(primes(_MARKS), "'\"’”‘"),),
        (Example("55°45'21\"", "55°45′21″"),),
    ),
    Rule(
        "apostrophe",
        Message("The apostrophe is curved."),
        f"{MILCHIN}: апостроф",
        (
            Swap(rf"(?<=[{LETTER}])['´`‘ʼ′](?=[{LETTER}{HIDDEN}])", APOSTROPHE, "'´`‘ʼ′"),
            Scan(apostrophes(_MARKS), "'`´"),
        ),
        (Example("Жанна д'Арк", "Жанна д’Арк"),),
    ),
    Rule(
        "quotation-marks",
        Message("Quotation marks are «ёлочки», „лапки“ within them, without spaces inside."),
        f"{MILCHIN}: кавычки; Розенталь",
        (
            Swap(rf"‹|(?<![\w<])<<(?=[{LETTER}])", "«", ("‹", "<<")),
            Swap(r"›|(?<=[\w.!?…])>>(?![\w>])", "»", ("›", ">>")),
            Scan(quotation_marks(_MARKS), "\"“”„‟«»'‘’`,"),
        ),
        (
            Example('ООО "Фирма "Терминал""', "ООО «Фирма „Терминал“»"),
            Example("« Союз »", "«Союз»"),
        ),
    ),
    MINUS_SIGN,
    TIMES_SIGN,
    SIGNS,
    *RUSSIAN_FIGURES,
    Rule(
        "dash",
        Message("The dash is long, with a no-break space before it."),
        f"{MILCHIN}: тире; ГОСТ Р 7.0.97",
        (
            Swap(
                rf"(?:-{{1,3}}|[–—])({SPACE}+)(?=\S)(?![^-]*{SPACE}-$)",
                f"{EM_DASH}{NBSP}",
                "-–—",
                at_start=True,
            ),
            Swap(
                rf"(?:--|[-–—])(?=[«„]?[{CYRILLIC_UPPER}][{CYRILLIC_LOWER}])",
                f"{EM_DASH}{NBSP}",
                "-–—",
                at_start=True,
            ),
            Swap(
                rf"(?<=[^\s–—-]){SPACE}+(?:-{{1,3}}|[–—]){SPACE}+(?=[^\s–—-])",
                _sentence_dash,
                SPACED_DASHES,
            ),
            Swap(rf"(?<=[{CYRILLIC},»!?…]){SPACE}+[-–—]$", f"{NBSP}{EM_DASH}", SPACED_DASHES),
            Swap(
                rf"(?:-{{1,2}}|[–—]) (?=[{CYRILLIC}])(?:(?<=[,»“!?…][–—-] )|(?<=[,»“!?…]-- ))",
                f"{NBSP}{EM_DASH} ",
                "-–—",
            ),
            Swap(
                rf"(?<=[,»“!?…]){SPACE}(?:-{{1,2}}|[–—])(?=[{CYRILLIC_LOWER}]{{2}})",
                f"{NBSP}{EM_DASH} ",
                SPACED_DASHES,
            ),
            Swap(
                rf"(?<=[{CYRILLIC_LOWER}»]){SPACE}[-–—](?=[«„]|(?!либо|нибудь|таки)[{CYRILLIC_LOWER}]{{3}})",
                f"{NBSP}{EM_DASH} ",
                SPACED_DASHES,
            ),
            Swap(
                rf"(?<=[{CYRILLIC_LOWER}][абвгдеёжзийклмнпрстуфхцчшщъыьэюя»])[-–—] "
                rf"(?=(?!или\b|либо)[{CYRILLIC_LOWER}]{{3}})",
                f"{NBSP}{EM_DASH} ",
                ("- ", "– ", "— "),
            ),
            Swap(
                rf"(?:(?<=»,)|(?<=[!?…]»))(?:-{{1,2}}|[–—])(?=[{CYRILLIC_LOWER}]{{3}})",
                f"{NBSP}{EM_DASH} ",
                "»",
            ),
            Swap(
                rf"(?<=[{CYRILLIC_LOWER}][.!?…])[-–—] (?=[{CYRILLIC_UPPER}])",
                f" {EM_DASH}{NBSP}",
                ("- ", "– ", "— "),
            ),
            Swap(r"(?<=\d0-х)-(?=начал|конц|середин)", f"{NBSP}{EM_DASH} ", "-"),
            Swap(r"(?<=»)[-–—](?=«)", f"{NBSP}{EM_DASH} ", "»"),
            Swap(
                rf"(?<=[{CYRILLIC_LOWER}])(?:--|—)(?=[{CYRILLIC_LOWER}])",
                f"{NBSP}{EM_DASH} ",
                ("--", "—"),
            ),
            Swap(
                rf"(?<=[{CYRILLIC_LOWER}»,])(?:{SPACE}+—|—{SPACE}+)(?=[{CYRILLIC}«])",
                f"{NBSP}{EM_DASH} ",
                "—",
            ),
        ),
        (
            Example("Правда - ложь", "Правда\u00a0— ложь"),
            Example("- Ты придёшь?", "—\u00a0Ты придёшь?"),
        ),
    ),
    *RUSSIAN_TIES,
    *RUSSIAN_WORDS,
)
