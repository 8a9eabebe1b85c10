"""The rules of French, in the order in which they run."""

from __future__ import annotations

import re
from collections.abc import Iterator

from releaseeditor.languages.typography.characters import (
    APOSTROPHE,
    EN_DASH,
    HIDDEN,
    LATIN,
    LATIN_LOWER,
    LATIN_UPPER,
    NARROW,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.everywhere import (
    DOUBLE_SPACE,
    ELLIPSES,
    HOMOGLYPHS,
    MINUS_SIGN,
    SIGNS,
    SPACE_AFTER,
    SPACE_BEFORE,
    SPACE_INSIDE,
    SPACED_DASHES,
    STOP_AND_CAPITAL,
    TIMES_SIGN,
)
from releaseeditor.languages.typography.french_abbreviations import FRENCH_ABBREVIATIONS
from releaseeditor.languages.typography.french_dashes import incises
from releaseeditor.languages.typography.french_figures import FRENCH_FIGURES, IMPRIMERIE
from releaseeditor.languages.typography.french_words import (
    CEDILLA,
    PREPOSITION,
    capitals,
    ligatures,
)
from releaseeditor.languages.typography.quotes import Marks, apostrophes, primes, quotation_marks
from releaseeditor.languages.typography.rule import (
    Edit,
    Example,
    Rule,
    Scan,
    Spacing,
    Swap,
    compiled,
)
from releaseeditor.messages import Message

_MARKS = Marks((("«", "»"), ("“", "”"), ("‘", "’")), elided=True)
_VOWEL = "aeiouyhàâäéèêëîïôöùûüœæAEIOUYHÀÂÉÈÊÎÔÛŒ"
_ELIDED = "[LlDdJjNnMmTtSsCcÇç]|[Qq]u|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu|[Pp]resqu|[Qq]uelqu"


_BEGINS = (
    r"Le|La|Les|Un|Une|Il|Elle|Ils|Elles|Ce|Cette|Ces|En|Mais|Et|Nous|Vous|Je|On|Pour|Dans|Selon|"
    r"Depuis|Par|Sur|Avec|Son|Sa|Ses|Leur|[LCDJSN](?=['’])|Qu(?=['’])"
)
_GOES_ON = (
    r"et|le|la|les|un|une|des|du|il|elle|ils|elles|ce|cette|ces|nous|vous|je|on|pour|dans|selon|"
    r"avec|son|sa|ses|leur|[lcdjsn](?=['’])|qu(?=['’])"
)
_BRACKETED = rf"sic|[{LATIN_UPPER}]{{3,}}|[{LATIN}]{{2,}}[,;.]?{SPACE}[^()]*"
_FEW_WORDS = 2


def _high(match: re.Match[str], spacing: Spacing) -> str:
    return spacing.high + match[1]


def _colon(_: re.Match[str], spacing: Spacing) -> str:
    return f"{spacing.colon}:"


def _colon_apart(_: re.Match[str], spacing: Spacing) -> str:
    return f"{spacing.colon}: "


def _after_marks(match: re.Match[str], _: Spacing) -> str:
    return f"{match[0]} "


def _quoted_sentences(text: str, _: Spacing) -> Iterator[Edit]:
    """A full stop after the closing mark of a sentence that a colon introduces goes inside."""
    ends = rf"({SPACE}?)»\.(?=\s*$|\s+[{LATIN_UPPER}«—–])"
    for match in compiled(ends).finditer(text):
        before, mark, quoted = text[: match.start()].rpartition("«")
        quoted = quoted.strip()
        introduced = before.rstrip(" \u00a0\u202f").endswith(":")
        sentence = len(quoted.split()) > _FEW_WORDS
        if mark and introduced and sentence and quoted[:1].isupper() and quoted[-1] not in "!?…»":
            stop = "" if quoted.endswith(".") else "."
            yield Edit(match.start(), match.end(), f"{stop}{match[1]}»")


_WORDS: tuple[Rule, ...] = (
    Rule(
        "ligature",
        Message("In this word, œ or æ is one letter."),
        f"{IMPRIMERIE}, « Ligatures »; Académie française",
        (Scan(ligatures, ("oe", "OE", "Oe", "ae", "AE")),),
        (Example("une oeuvre du coeur", "une œuvre du cœur"), Example("ex aequo", "ex æquo")),
    ),
    Rule(
        "capital-accent",
        Message("Capitals keep their accents."),
        f"{IMPRIMERIE}, « Accentuation des capitales »; Académie française",
        (
            Swap(PREPOSITION, "À", ("A ",)),
            Swap(CEDILLA, "Ça", ("Ca ",)),
            Scan(capitals),
            Swap(
                r"(?<![\w’'])A(?= (?:PROPOS|L[’']|LA |LE |PARTIR|TRAVERS|VENIR|NOTER|"
                r"TÉLÉCHARGER|PARIS|MOSCOU|KOUROU|TOULOUSE|LYON|MARSEILLE|BRUXELLES|BERLIN|LONDRES|"
                r"GENÈVE|WASHINGTON|BAÏKONOUR|STRASBOURG|LUXEMBOURG|\d+ ?H(?:EURES?)?\b))",
                "À",
                ("A ",),
            ),
            Swap(r"\bCONFERENCE(?= DE PRESSE\b)", "CONFÉRENCE", ("CONFERENCE",)),
            Swap(r"\bCOMMUNIQUE(?= (?:DE|CONJOINT|COMMUN)\b)", "COMMUNIQUÉ", ("COMMUNIQUE",)),
            Swap(r"\b([Mm])oyen[ -]Age\b", r"\1oyen Âge", ("Age",)),
        ),
        (Example("A l’issue", "À l’issue"), Example("l’Etat", "l’État")),
    ),
)

_MARKS_AND_SPACES: tuple[Rule, ...] = (
    Rule(
        "ellipsis",
        ELLIPSES.message,
        ELLIPSES.source,
        (
            *ELLIPSES.steps,
            Swap(rf"(?<=[{LATIN}»”)’!?{HIDDEN}]){SPACE}+…(?=[\s,;:!?)»”\]]|$)", "…", "…"),
            Swap(rf"(?<=\d){SPACE}+…$", "…", "…"),
            Swap(rf"(?<=[{LATIN}»)]),{SPACE}*…(?=$|{SPACE}[{LATIN_UPPER}])", "…", "…"),
        ),
        ELLIPSES.examples,
    ),
    SPACE_BEFORE,
    SPACE_INSIDE,
    Rule(
        SPACE_AFTER.name,
        SPACE_AFTER.message,
        SPACE_AFTER.source,
        (
            *SPACE_AFTER.steps,
            Swap(rf"(?<=[{LATIN}])([,;])(?=[\"«“][{LATIN}])(?=[^,;]*[\"»”])", r"\1 ", ",;"),
            Swap(rf"(?<=[{LATIN}]\")([,;])(?=[{LATIN}]{{2}})", r"\1 ", ",;"),
            Swap(rf"(?<=[{LATIN_LOWER}]){SPACE}?\.(?=(?:{_BEGINS})(?!\w))", ". ", STOP_AND_CAPITAL),
            Swap(rf"(?<=[{LATIN_LOWER}]{{3}}):(?=(?:{_GOES_ON})(?!\w))", _colon_apart, ":"),
            Swap(rf"(?<=[{LATIN_LOWER}]{{4}})…(?=[{LATIN_LOWER}]{{2}})", "… ", "…"),
        ),
        SPACE_AFTER.examples,
    ),
    Rule(
        "bracket",
        Message("A space stands outside brackets."),
        f"{IMPRIMERIE}, « Parenthèses »",
        (
            Swap(
                rf"\((?:(?<=[{LATIN}»%]{{2}}\()|(?<=[{LATIN}\d]\"\()|(?<=»\())"
                rf"(?=(?:\d{{4}}|[?!]+|[{LATIN_UPPER}][{LATIN_LOWER}]{{3}}[^()]*|{_BRACKETED})\))",
                " (",
                "(",
            ),
            Swap(
                rf"(\((?<=\s\()(?:\d[^()]{{3,}}|{_BRACKETED})\))(?=[{LATIN}]{{2}})",
                r"\1 ",
                "(",
            ),
        ),
        (Example("le rapport(voir page 3)est paru", "le rapport (voir page 3) est paru"),),
    ),
    Rule(
        "prime",
        Message("Minutes and seconds, feet and inches have signs of their own."),
        f"BIPM, SI Brochure, table 8; {IMPRIMERIE}",
        (Scan(primes(_MARKS), "'\"’”‘"),),
        (Example("2'33\"", "2′33″"),),
    ),
    Rule(
        "apostrophe",
        Message("The apostrophe is curved."),
        f"{IMPRIMERIE}, « Apostrophe »",
        (
            Swap(r"(?<=-t)['’](?=(?:il|elle|on)s?(?!\w))", "-", ("-t'", "-t’")),
            Swap(rf"(?<=[{LATIN}])['´`‘ʼ′](?=[{LATIN}\d{HIDDEN}])", APOSTROPHE, "'´`‘ʼ′"),
            Swap(rf"(?<!\w)({_ELIDED})['´`‘ʼ′](?=[\"«“(\[])", rf"\1{APOSTROPHE}", "'´`‘ʼ′"),
            Swap(
                rf"(?<!\w)({_ELIDED})['’´`]{SPACE}+(?=[{_VOWEL}\"«“])",
                rf"\1{APOSTROPHE}",
                ("' ", "’ ", "´ ", "` "),
            ),
            Swap(
                rf"(?<!\w)({_ELIDED}){SPACE}['’´`]{SPACE}?(?=[{_VOWEL}])",
                rf"\1{APOSTROPHE}",
                (" '", " ’", " ´", " `"),
            ),
            Swap(r"(?<!\w)['‘](?=\d\d(?!['\d]))|(?<=\w )['‘](?=n['’] \w)", APOSTROPHE, "'‘"),
            Swap(r"(?<=\w ’n)'(?= \w)", APOSTROPHE, ("n'",)),
            Scan(apostrophes(_MARKS), "'`´"),
        ),
        (Example("l'Ambassade d'Arc", "l’Ambassade d’Arc"),),
    ),
    Rule(
        "quotation-marks",
        Message("Quotation marks are « » with no-break spaces, “ ” within them."),
        f"{IMPRIMERIE}, « Guillemets »; Abrégé du code typographique à l’usage de la presse",
        (
            Swap(r"(?<![\w<])<<(?!<)([^<>]+)>>(?![\w>])", r"«\1»", ("<<",)),
            Scan(quotation_marks(_MARKS), "\"“”„‟«»'‘’`"),
            Swap(rf"»(?=[{LATIN}][{LATIN}’.])|»[,;](?=«)", _after_marks, "»"),
            Swap(rf"«(?<=[{LATIN}]{{2}}«)(?=[^«»]*»)", " «", "«"),
        ),
        (
            Example('"un "succès" commun"', "«\u00a0un “succès” commun\u00a0»"),
            Example("«succès»", "«\u00a0succès\u00a0»"),
        ),
    ),
    Rule(
        "quoted-sentence",
        Message("The full stop of a quoted sentence after a colon stands within the marks."),
        f"{IMPRIMERIE}, « Guillemets »",
        (Scan(_quoted_sentences, ("».",)),),
        (
            Example(
                "Il a dit : « Je pars demain ».", "Il a dit\u00a0: «\u00a0Je pars demain.\u00a0»"
            ),
            Example("Un « succès ».", "Un «\u00a0succès\u00a0»."),
        ),
    ),
    MINUS_SIGN,
    TIMES_SIGN,
    SIGNS,
    Rule(
        "dash",
        Message("A dash between words is long, with a no-break space on its inner side."),
        f"{IMPRIMERIE}, « Tiret »",
        (
            Swap(
                rf"--?{SPACE}+(?=\S)(?![^-]*{SPACE}-$)"
                rf"|-(?=[{LATIN_UPPER}][{LATIN_LOWER}’]|[{LATIN_LOWER}]+ .*;$)",
                f"—{NBSP}",
                "-",
                at_start=True,
            ),
            Swap(rf"([–—]){SPACE}?(?=[^\s–—\d-])", rf"\1{NBSP}", "–—", at_start=True),
            Swap(rf"(?<=[)»”])--?{SPACE}(?=[{LATIN}])", f" {EN_DASH} ", (")-", "»-", "”-")),
            Swap(
                rf"(?<=[^\s–—-]) ([–—])(?=[{LATIN}«“])([^–—]*?[{LATIN}\d?!…»”)])\1(?=[ ,;:.])",
                rf" \1{NBSP}\2{NBSP}\1",
                "–—",
            ),
            Scan(incises, SPACED_DASHES),
        ),
        (
            Example(
                "L’accord - un succès - est signé.", "L’accord –\u00a0un succès\u00a0– est signé."
            ),
            Example("- point un ;", "—\u00a0point un\u202f;"),
        ),
    ),
    Rule(
        "range",
        Message("A range takes an en dash."),
        "Web practice. The Lexique keeps the hyphen, so this is off",
        (Swap(r"(?<![\w,.-])(\d{1,4})-(?=\d{1,4}(?![\w-]))", r"\1–", "-"),),
        (Example("2016-2017", "2016–2017"),),
        on=False,
    ),
)

_HIGH_MARKS: tuple[Rule, ...] = (
    Rule(
        "high-punctuation",
        Message("A narrow no-break space stands before ; ! and ?."),
        f"{IMPRIMERIE}, « Ponctuation »; fr-eu: Interinstitutional Style Guide, 6.4; fr-ca: OQLF",
        (
            Swap(rf"([!?]){SPACE}+(?=[!?])", r"\1", "!?"),
            Swap(r"(?<=[!?])\.(?=\s|$)", "", ("!.", "?.")),
            Swap(
                rf"(?<=[^\s(\[«“¿¡;:!?]){SPACE}*([!?]+|;(?!-?\)))(?=[\s)\]»”’\"'.,…–—•]|$)",
                _high,
                ";!?",
            ),
        ),
        (Example("une entente !", "une entente\u202f!"), Example("Quoi?", "Quoi\u202f?")),
    ),
    Rule(
        "colon",
        Message("A no-break space stands before a colon."),
        f"{IMPRIMERIE}, « Ponctuation »; fr-eu: Interinstitutional Style Guide, 6.4",
        (
            Swap(
                rf"(?<=[{LATIN_LOWER}]){SPACE}+:(?=[{LATIN}]{{3}}|\d|[«“][^«»“”]*[»”])",
                _colon_apart,
                ":",
            ),
            Swap(rf"(?<=[^\s(\[:;]){SPACE}*:(?=[\s»”«“\"]|$)", _colon, ":"),
        ),
        (Example("a déclaré :", "a déclaré\u00a0:"), Example("à 12:30", "à 12:30")),
    ),
)

FRENCH_RULES: tuple[Rule, ...] = (
    Rule(
        "narrow-to-plain",
        Message("This house style has one no-break space only."),
        "Web practice: fonts without U+202F; info.gouv.fr",
        (Swap(NARROW, NBSP, NARROW),),
        (Example("1\u202f000\u202f!", "1\u00a0000\u00a0!", "fr-nbsp"),),
        on=False,
    ),
    DOUBLE_SPACE,
    HOMOGLYPHS,
    *_WORDS,
    *FRENCH_ABBREVIATIONS,
    *_MARKS_AND_SPACES,
    *FRENCH_FIGURES,
    *_HIGH_MARKS,
)
