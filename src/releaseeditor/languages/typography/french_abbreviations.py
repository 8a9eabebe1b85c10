"""The rules of French for ordinals, centuries, acronyms, titles and initials."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    HIDDEN,
    LATIN,
    LATIN_LOWER,
    LATIN_UPPER,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.everywhere import STOP_AND_CAPITAL, tie
from releaseeditor.languages.typography.french_figures import IMPRIMERIE, MONTHS
from releaseeditor.languages.typography.rule import Example, Rule, Spacing, Swap
from releaseeditor.messages import Message

_SOVEREIGNS = (
    "François|Napoléon|Charles|Louis|Henri|Philippe|Alexandre|Nicolas|Pierre|Paul|Léopold|Albert|"
    "Guillaume|Georges|Édouard|Jean-Paul|Jean|Benoît|Pie|Clovis|Frédéric|Ferdinand|Élisabeth|"
    "Catherine|Constantin"
)
_TWO_DOTTED = ("U.E.", "S.A.", "B.D.", "Q.G.", "Q.I.", "P.C.", "T.V.", "J.T.")
_TWO_LETTERS = "|".join(map(re.escape, _TWO_DOTTED))
_THE = rf"(?:la|les?){SPACE}[{LATIN}]|l[’']"
_LAST_CENTURY = 30
_RAISED = str.maketrans("ᵉʳᵈˢᵐˡ", "erdsml")
_ORDINAL_E = "[2-9]|[1-9]\\d{1,5}|[IVX]*[IVX]"
_NAME_FOLLOWS = (
    rf"(?=[{LATIN_UPPER}]['’{LATIN_LOWER}])(?!(?:Il|Elle|Ils|Elles|On|Nous|Vous|Un|Une|Des|Ce|Cet|"
    "Cette|Ces|Cela|En|Et|Mais|Pour|Dans|Sur|Avec|Par|La|Les|Au|Aux|Du|Si|Son|Sa|Ses|Leur|"
    rf"Le(?! [{LATIN_UPPER}]))(?!\w))"
)


def _roman(number: int) -> str:
    letters: list[str] = []
    for value, letter in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        times, number = divmod(number, value)
        letters.append(letter * times)
    return "".join(letters)


def _lowered(match: re.Match[str], _: Spacing) -> str:
    """Raised letters as plain ones: few fonts have them, and formatting can raise these."""
    return match[0].translate(_RAISED)


def _century(match: re.Match[str], _: Spacing) -> str:
    number = int(match[1])
    if not 1 <= number <= _LAST_CENTURY:
        return match[0]
    return _roman(number) + ("er" if number == 1 else "e") + NBSP


def _etc(match: re.Match[str], _: Spacing) -> str:
    before = f"{match[1]}, " if match[1] else match[2]
    return f"{before}etc."


def _acronym(match: re.Match[str], _: Spacing) -> str:
    """The letters; the full stop of a sentence that ends with them stays."""
    rest = match.string[match.end() :]
    ends = match[0].endswith(".") and rest.strip(" \u00a0»”") == ""
    return match[0].replace(".", "") + ("." if ends else "")


FRENCH_ABBREVIATIONS: tuple[Rule, ...] = (
    Rule(
        "ordinal",
        Message("French ordinals end in er, re, d, de or e."),
        f"{IMPRIMERIE}, « Nombres ordinaux »",
        (
            Swap(r"(?<=[\dIVX])[ᵉʳᵈˢᵐ]+(?!\w)", _lowered, "ᵉʳᵈ"),
            Swap(r"(?<![\w.,])(1|I)[ \u00a0]?[èe]re(s?)(?!\w)", r"\1re\2", ("ère", "ere")),
            Swap(r"(?<![\w.,])(1|I)ier(s?)(?!\w)", r"\1er\2", ("ier",)),
            Swap(
                rf"(?<![\w.,])({_ORDINAL_E})[ \u00a0]?i?[èeé]me(s?)(?!\w)",
                r"\1e\2",
                ("ème", "eme", "éme"),
            ),
            Swap(rf"(?<![\w.,])({_ORDINAL_E})è(s?)(?!\w)", r"\1e\2", "è"),
            Swap(r"(?<![\w.,])2nd(e?s?)(?!\w)", r"2d\1", ("2nd",)),
            Swap(rf"(?<![\w.,])1{SPACE}(er|re)(?=[ ,;.)])", r"1\1", ("1 ", "1\u00a0")),
            Swap(rf"(?<!\w)([IVX]{{2,}}){SPACE}e(?= siècle|{SPACE}?[,;.)]|$)", r"\1e", (" e",)),
        ),
        (
            Example("la 23ème session", "la 23e session"),
            Example("la 1ère fois, le 2nd tour", "la 1re fois, le 2d tour"),
        ),
    ),
    Rule(
        "century",
        Message("Centuries and sovereigns are in Roman numerals, tied to their noun."),
        f"{IMPRIMERIE}, « Siècles », « Nombres en chiffres romains »",
        (
            Swap(
                rf"(?<![\w.,])(\d{{1,2}})(?:er|e){SPACE}(?=(?:siècles?|millénaires?)(?!\w))",
                _century,
                ("siè", "mill"),
            ),
            Swap(
                rf"(?<!\w)([IVX]+(?:er|e))({SPACE})(siècles?|millénaires?|s\.)(?!\w)",
                tie,
                ("siè", "mill", "s."),
            ),
            Swap(
                rf"(?<!\w)({_SOVEREIGNS}){SPACE}1er(?!\w|{SPACE}(?:{MONTHS}))",
                rf"\1{NBSP}Ier",
                ("1er",),
            ),
            Swap(
                rf"(?<!\w)({_SOVEREIGNS})({SPACE})(I(?:er|re)|[IVX]{{2,}}|[VX])(?!\w|[’'])",
                tie,
                "IVX",
            ),
            Swap(
                rf"(?<!\w)(av|apr)\.?{SPACE}?J\.?{SPACE}?-?{SPACE}?C(?:\.|(?!\w))",
                rf"\1.{NBSP}J.-C.",
                ("J.", "JC", "J C", "J-C"),
            ),
            Swap(
                rf"(?<!\w)(avant|après)({SPACE})J\.?{SPACE}?-?{SPACE}?C(?:\.|(?!\w))",
                r"\1\2J.-C.",
                ("J.", "JC", "J C", "J-C"),
            ),
        ),
        (
            Example("au XXIème siècle", "au XXIe\u00a0siècle"),
            Example("François 1er", "François\u00a0Ier"),
        ),
    ),
    Rule(
        "etc",
        Message("“etc.” takes one full stop, no ellipsis, and a comma before it."),
        f"{IMPRIMERIE}, « etc. »",
        (
            Swap(
                rf"(?:([{LATIN}\d»)]){SPACE}+|(, |\(|^|{SPACE}|… ?))"
                rf"[Ee]tc(?:\.?…|\.{{2,}}|\.?{SPACE}\.{{3}}|\.(?!\w)|(?![\w./’'-]))",
                _etc,
                ("etc", "Etc"),
            ),
        ),
        (Example("des satellites, des lanceurs etc...", "des satellites, des lanceurs, etc."),),
    ),
    Rule(
        "c-a-d",
        Message("“C’est-à-dire” is abbreviated c.-à-d., a postscript is P.-S."),
        f"{IMPRIMERIE}, « Abréviations »",
        (
            Swap(
                r"(?<![\w.’'-])(?:c\.?-?à\.?-?d\.?|c-a-d\.?|c\.-?a[.-]d\.?|cad)(?![\w-])",
                "c.-à-d.",
                ("c-", "c.", "cà", "cad"),
            ),
            Swap(rf"P\.{SPACE}?S\.(?={SPACE}?[:—–-])", "P.-S.", "P", at_start=True),
        ),
        (Example("c-à-d demain", "c.-à-d. demain"),),
    ),
    Rule(
        "acronym",
        Message("Acronyms have no full stops."),
        f"{IMPRIMERIE}, « Sigles et acronymes »",
        (
            Swap(
                rf"(?<![\w.-])(?:[{LATIN_UPPER}]\.){{3,}}(?:[{LATIN_UPPER}](?![\w.]))?"
                rf"(?!\w|{SPACE}[{LATIN_UPPER}])",
                _acronym,
                STOP_AND_CAPITAL,
            ),
            Swap(
                rf"(?<![\w.-])(?:{_TWO_LETTERS})(?!\w|{SPACE}[{LATIN_UPPER}])",
                _acronym,
                _TWO_DOTTED,
            ),
        ),
        (Example("le C.N.E.S. et", "le CNES et"),),
    ),
    Rule(
        "civility",
        Message("Civility titles: M., MM., Mme, Mmes, Mlle, Me, Dr, tied to the name."),
        f"{IMPRIMERIE}, « Abréviations : titres de civilité »",
        (
            Swap(r"(?<=\b[MDP])[ᵉʳᵈˢᵐˡ]+(?!\w)", _lowered, "ᵉʳ"),
            Swap(
                rf"(?<!\w)(Mmes?|Mlles?|Drs?|Prs?|Mgr|Me)\.(?={SPACE}(?:[{LATIN_UPPER}]|{_THE}))",
                r"\1",
                ("e.", "es.", "Dr.", "Drs.", "Pr.", "Prs.", "Mgr."),
            ),
            Swap(rf"(?<!\w)Mell?e(s?)\.?(?={SPACE}[{LATIN_UPPER}])", r"Mlle\1", ("Mel",)),
            Swap(
                rf"(?<!\w)Mr\.?(?={SPACE}(?!Bean|Robot)(?:[{LATIN_UPPER}]|{_THE}))", "M.", ("Mr",)
            ),
            Swap(rf"(?<!\w)MM(?={SPACE}(?:{_THE}))", "MM.", ("MM ",)),
            Swap(
                rf"(?<!\w)(M\.|MM\.|Mmes?|Mlles?|Mes?|Drs?|Prs?|Mgr|Vve)({SPACE})"
                rf"(?=(?:(?:d[e’']|du|des|von|van){SPACE}?)?[{LATIN_UPPER}{HIDDEN}])()",
                tie,
                ("M", "Dr", "Pr", "Vve"),
            ),
            Swap(
                rf"(?<![\w.])(MM?\.|Mmes?)({SPACE})(?=(?:la|les?){SPACE}[{LATIN}]|l[’'])()",
                tie,
                ("M. l", "Mme l", "Mmes l"),
            ),
            Swap(rf"(?<!\w)M\.(?=[{LATIN_UPPER}][{LATIN_LOWER}])", f"M.{NBSP}", ("M.",)),
            Swap(
                rf"(?<!\w)(Mmes?|Mlles?|MM\.)(?=[{LATIN_UPPER}][{LATIN_LOWER}])",
                rf"\1{NBSP}",
                ("Mm", "Ml", "MM."),
            ),
            Swap(
                rf"(?<!\w)(Mmes?|Mlles?|Drs?|Pr|Mgr)\.(?=[{LATIN_UPPER}][{LATIN_LOWER}])",
                rf"\1{NBSP}",
                ("me.", "mes.", "lle.", "lles.", "Dr.", "Drs.", "Pr.", "Mgr."),
            ),
        ),
        (Example("M. Le Gall et Mme. Bermann", "M.\u00a0Le Gall et Mme\u00a0Bermann"),),
    ),
    Rule(
        "initial",
        Message("Initials are tied to the name."),
        f"{IMPRIMERIE}, « Prénoms »; Abrégé du code typographique à l’usage de la presse",
        (
            Swap(
                rf"(?<![\w’'-])((?:[{LATIN_UPPER}]h?-)?[{LATIN_UPPER}]h?\."
                rf"(?:-[{LATIN_UPPER}]h?\.)*)({SPACE})"
                rf"(?:(?=[{LATIN_UPPER}]\.|(?:de|du|van|von) [{LATIN_UPPER}])|{_NAME_FOLLOWS})()",
                tie,
                (". ", ".\u202f"),
            ),
            Swap(
                rf"(?<![\w.’'-])([{LATIN_UPPER}]h?\.(?:-[{LATIN_UPPER}]h?\.)*)"
                rf"(?=[{LATIN_UPPER}][{LATIN_LOWER}]{{2}})",
                rf"\1{NBSP}",
                STOP_AND_CAPITAL,
            ),
        ),
        (Example("J.-Y. Le Gall", "J.-Y.\u00a0Le Gall"),),
    ),
    Rule(
        "particle",
        Message("The particle of a name is tied to what follows."),
        "House style",
        (
            Swap(
                rf"(?<![\w.])(Le|La|De|Du|Des|von|van)({SPACE})(?=[{LATIN_UPPER}][{LATIN_LOWER}])()",
                tie,
            ),
        ),
        (Example("Jean-Yves Le Gall", "Jean-Yves Le\u00a0Gall"),),
        on=False,
    ),
)
