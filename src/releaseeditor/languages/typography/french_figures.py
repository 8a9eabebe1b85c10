"""The rules of French for numbers, units, money, dates and hours."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    HIDDEN,
    LATIN,
    LATIN_LOWER,
    NARROW,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.everywhere import tie
from releaseeditor.languages.typography.numbers import (
    FIGURES,
    POINT_AND_FIGURE,
    Numerals,
    decimals,
    from_foreign,
    grouped_range,
    regrouped,
    ungrouped,
)
from releaseeditor.languages.typography.rule import Example, Rule, Spacing, Swap
from releaseeditor.messages import Message

IMPRIMERIE = "Lexique des règles typographiques en usage à l’Imprimerie nationale"
_NUMERALS = Numerals(4, ",")
_UNITS = (
    "[kMGTcdmµnh]?m[²³23]?|[kMGTmµ]?g|[kMGTP]i?[oB]|[kMGT]?bit/s|[kMGTm]?W|[kMG]?Wh|[kMGTm]?Hz|"
    "[kMm]?V|[mk]A|[kmhM]?Pa|m?bar|[mcdh]?[lL]|km/h|km/s|m/s²?|g/l|[kM]J|k?cal|[mµn]?s|min|mn|h|"
    r"ha|[kM]?t|dB|[kMGT]?eV|kN|K|mol|lx|rad|Ω|[kMG]?px|dpi|ppm|ua|UA|al|[kMGT]b/s|[kMG]bps|hab\.?/km²|"
    "N[.·⋅]m|°C|°F|°"
)
_LONG_UNITS = (
    "[kMGTP]i?o|[kMGT]B|km/h|km/s|m/s|[cdkmµn]m[²³]?|m[²³]?|[kM]?Hz|GHz|THz|[kmMG]g|[kMG]?Wh|"
    "[kMG]W|hPa|kPa|MPa|k?cal|[mc]l|ms|µs|min|ha|dB|[kMG]eV|°C|°F|kN|t|[kMGT]bit/s|"
    "[kMG]bps"
)
_MONEY = r"[€$£¥₽]|US\$|[kM][€$£]|Mds?[€$£]|EUR|USD|GBP|RUB|CHF"
_MONEY_SIGNS = ("€", "$", "£", "¥", "₽", "EUR", "USD", "GBP", "RUB", "CHF")
MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_MONTHS_ANY = "|".join(f"[{m[0]}{m[0].upper()}]{m[1:]}" for m in MONTHS.split("|"))
_DAYS_ANY = "|".join(f"[{d[0]}{d[0].upper()}]{d[1:]}" for d in _DAYS.split("|"))
_CAPITAL_MONTHS = tuple(month.capitalize() for month in MONTHS.split("|"))
_CAPITAL_DAYS = tuple(day.capitalize() for day in _DAYS.split("|"))
_FEASTS = {"1er Mai", "8 Mai", "14 Juillet", "15 Août", "4 Septembre", "11 Novembre"}
_PAGES = (
    "[Pp]p?|[Aa]rt|[Ff]ig|[Cc]hap|[Vv]ol|[Aa]l|[Tt]abl|[Aa]nn|[Cc]ol|[Pp]l|[Cc]h|[Ll]iv|[Ss]ect|t|n"
)


def _raised(match: re.Match[str], _: Spacing) -> str:
    return match[0].upper()


def _lowered(match: re.Match[str], _: Spacing) -> str:
    return match[0].lower()


def _day(match: re.Match[str], _: Spacing) -> str:
    """Day and month; a feast without a year keeps its capital (le 14 Juillet)."""
    day = "1er" if match[1] == "1" else match[1]
    feast = f"{day} {match[3]}" in _FEASTS
    before = match.string[: match.start()]
    dated = re.match(r"[ \u00a0]\d", match.string[match.end() :]) or re.search(
        rf"\b[dD]u \d[\w\u00a0 ]* au $|(?:{_DAYS_ANY}) $", before
    )
    month = match[3] if feast and not dated else match[3].lower()
    return day + (NARROW if match[2] == NARROW else NBSP) + month


def _undotted(match: re.Match[str], spacing: Spacing) -> str:
    return match[0].replace(".", spacing.thousands)


def _year(match: re.Match[str], _: Spacing) -> str:
    """A year whose thousands were set apart."""
    lead, thousand, rest = (part for part in match.groups() if part)
    return f"{lead}{thousand}{rest}"


def _percent(match: re.Match[str], _: Spacing) -> str:
    return (NARROW if match[1] == NARROW else NBSP) + match[2]


def _hour(match: re.Match[str], _: Spacing) -> str:
    minutes = f"{NBSP}{match[2]}" if match[2] else ""
    return f"{match[1]}{NBSP}h{minutes}"


FRENCH_FIGURES: tuple[Rule, ...] = (
    Rule(
        "numero",
        Message("“No” is abbreviated n°, tied to the number."),
        f"{IMPRIMERIE}, « Numéro »",
        (
            Swap(
                rf"(?<!\w)([nN]){SPACE}?[°º˚ᵒ](s?){SPACE}?(?=[\d{HIDDEN}])", rf"\1°\2{NBSP}", "°º˚ᵒ"
            ),
            Swap(rf"(?<!\w)no{SPACE}(?=\d)", f"n°{NBSP}", ("no ",)),
            Swap(
                rf"(?:(?<=\bles )|(?<=\baux )|(?<=\bdes ))nos{SPACE}(?=\d)",  # not « nos 27 pays »
                f"n°s{NBSP}",
                ("nos ",),
            ),
        ),
        (Example("le n° 39", "le n°\u00a039"), Example("le n°39", "le n°\u00a039")),
    ),
    Rule(
        "page",
        Message("The abbreviation is tied to the number."),
        f"{IMPRIMERIE}, « Abréviations »",
        (
            Swap(rf"(?<!\w)((?:{_PAGES})\.)({SPACE})(?=[\dIVX{HIDDEN}])()", tie, (". ",)),
            Swap(rf"(?<!\w)((?:{_PAGES})\.)(?=\d)", rf"\1{NBSP}", POINT_AND_FIGURE),
            Swap(rf"(§§?){SPACE}?(?=[\dIVX])", rf"\1{NBSP}", "§"),
        ),
        (Example("p. 12", "p.\u00a012"), Example("§5", "§\u00a05")),
    ),
    Rule(
        "thousands",
        Message("Thousands are set apart by a narrow no-break space."),
        f"{IMPRIMERIE}, « Nombres en chiffres »",
        (
            Swap(
                rf"(?<!\w)((?:{_MONTHS_ANY}){SPACE})([12]){SPACE}(\d{{3}})"
                rf"(?!\d|,\d|{SPACE}?[\d€$%])"
                rf"|(?<!\w)((?:[Ee]n|[Dd]epuis){SPACE})([12]){SPACE}(\d{{3}})(?=[.;:)]|,(?!\d)|{SPACE}\D|$)"
                rf"(?!{SPACE}[{LATIN_LOWER}]+[sx](?!\w))",
                _year,
                tuple(f" {digit}{space}" for digit in "12" for space in " \u00a0\u202f"),
            ),
            from_foreign(_NUMERALS),
            grouped_range(_NUMERALS),
            Swap(
                r"(?<![\w.,])[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?"
                rf"(?={SPACE}?(?:[€$£₽]|(?:EUR|USD|euros?|roubles?)(?!\w)))"
                rf"|(?<![\w.,])[1-9]\d{{0,2}}(?:(?:\.\d{{3}}){{2}}|\.\d00)"
                rf"(?={SPACE}?(?:{_UNITS})(?!\w)|{SPACE}(?:d[e’']|[{LATIN_LOWER}]{{3,}}s)(?!\w))",
                _undotted,
                POINT_AND_FIGURE,
            ),
            regrouped(_NUMERALS),
            ungrouped(_NUMERALS),
        ),
        (Example("1234,5 et 4000 €", "1\u202f234,5 et 4\u202f000\u00a0€"),),
    ),
    Rule(
        "decimal-comma",
        Message("The decimal sign is a comma."),
        f"{IMPRIMERIE}, « Nombres décimaux »; BIPM",
        (decimals(_NUMERALS, f"(?!N\\b){_UNITS}|%|‰|{_MONEY}|millions?|milliards?"),),
        (Example("4.5 km", "4,5\u00a0km"),),
    ),
    Rule(
        "hour",
        Message("Hours: no-break spaces around h."),
        f"{IMPRIMERIE}, « Heures »",
        (
            Swap(
                rf"(?<![\w,.])(\d{{1,2}}){SPACE}[hH]{SPACE}(\d\d)(?![\w%])",
                _hour,
                ("h ", "h\u00a0", "h\u202f", "H "),
            ),
            Swap(rf"(?<![\w,.])(\d{{1,2}}){SPACE}h()(?![\w’'])", _hour, (" h",)),
            Swap(rf"(\d{SPACE}?min)({SPACE})(?=\d{{1,2}}{SPACE}?s(?!\w))()", tie, ("min",)),
        ),
        (Example("à 14 h 30", "à 14\u00a0h\u00a030"), Example("à 12h47", "à 12h47")),
    ),
    Rule(
        "unit",
        Message("A no-break space stands between a number and its unit."),
        f"{IMPRIMERIE}, « Unités de mesure »; BIPM, SI Brochure 5.4.3",
        (
            Swap(
                rf"([\d{HIDDEN}½¼¾])({SPACE})((?:{_UNITS})(?![\w’'²³]|\.\w|-[{LATIN}]))",
                tie,
                FIGURES,
            ),
            Swap(
                rf"(?<![\w.])(\d(?:[\d,\u202f\u00a0]{{0,40}}\d)?)()((?:{_LONG_UNITS})(?![\w’'°]))",
                tie,
                FIGURES,
            ),
            Swap(r"(?<![\w.])(\d+,\d{1,2})()(s)(?!\w)", tie, FIGURES),
            Swap(
                rf"(?<!\d)([1-9]{SPACE}m)({SPACE})(?=\d\d(?:[\s,.;)]|$))()",
                tie,
                (" m ", "\u00a0m "),
            ),
        ),
        (Example("209ko, 4,5 km", "209\u00a0ko, 4,5\u00a0km"),),
    ),
    Rule(
        "percent",
        Message("A no-break space stands before % and ‰."),
        f"{IMPRIMERIE}, « Pourcentage »",
        (Swap(rf"(?<=[\d{HIDDEN}½])({SPACE}*)([%‰])(?!\w)", _percent, "%‰"),),
        (Example("18%", "18\u00a0%"),),
    ),
    Rule(
        "currency",
        Message("A no-break space stands between a number and its currency."),
        f"{IMPRIMERIE}, « Unités monétaires »",
        (
            Swap(rf"(?<=[\d{HIDDEN}])({SPACE}*)((?:{_MONEY})(?![\w$]))", _percent, _MONEY_SIGNS),
            Swap(rf"(?<=lliard|llions|illion|liards)({SPACE}+)([€$£¥₽])", _percent, "€$£¥₽"),
        ),
        (Example("20€", "20\u00a0€"),),
    ),
    Rule(
        "date",
        Message("Dates: lower case, no comma, the 1st as 1er, the day tied to the month."),
        f"{IMPRIMERIE}, « Dates »",
        (
            Swap(
                rf"(?<=[a-zé’] )(?:{_DAYS_ANY})(?= (?:\d|matin|soir|après|prochain|dernier))"
                rf"|(?<=, )(?:{_DAYS_ANY})"
                rf"(?= (?:\d{{1,2}}(?:er)?{SPACE}(?:{_MONTHS_ANY})|matin|soir))"
                rf"|(?<=\b[lL]e )(?:{_DAYS_ANY})(?!\w)",
                _lowered,
                _CAPITAL_DAYS,
            ),
            Swap(
                rf"(?i:(?<=\bce )|(?<=\bau )|(?<=chaque )|(?<=\bdès ))(?:{_DAYS_ANY})(?!\w)"
                rf"|(?<=\b[dD]u )(?:{_DAYS_ANY})(?= au (?:{_DAYS_ANY}))"
                rf"|(?<=di, )(?:{_DAYS_ANY})(?=,| et (?:{_DAYS_ANY}))"
                rf"|(?<=di et )(?:{_DAYS_ANY})(?!\w)|(?<=manche et )(?:{_DAYS_ANY})(?!\w)"
                rf"|(?<=di, )(?:{_DAYS_ANY})(?= et )"
                rf"|(?<=[a-zé] )(?:{_DAYS_ANY})(?= (?:et|ou|à) (?:{_DAYS_ANY})(?!\w))",
                _lowered,
                _CAPITAL_DAYS,
            ),
            Swap(
                rf"(?<!\w)({_DAYS_ANY}),"
                rf"(?= (?:le )?\d{{1,2}}(?:er)?{SPACE}(?:{_MONTHS_ANY})(?!\w))",
                r"\1",
                ("di,", "manche,"),
            ),
            Swap(rf"(?<![\w.,])1[°º](?={SPACE}(?:{_MONTHS_ANY})(?!\w))", "1er", "°º"),
            Swap(rf"(?<![\w.,])(\d{{1,2}}(?:er)?)({SPACE})({_MONTHS_ANY})(?!\w)", _day, FIGURES),
            Swap(
                r"(?<=\b[DdLl][ue] )1"
                rf"(?= (?:au|et le|et|ou) \d{{1,2}}[ \u00a0](?:{_MONTHS_ANY})(?!\w))",
                "1er",
                (" 1 ",),
            ),
            Swap(rf"(?<=\d[\u00a0\u202f])({MONTHS}),(?= \d{{4}}(?!\d))", r"\1", NBSP),
            Swap(
                rf"(?<=\ben )(?!Mars)(?:{_MONTHS_ANY})(?![\w-])"
                rf"|(?<=[a-zé] )(?!Mars)(?:{_MONTHS_ANY})(?= \d{{4}})"
                rf"|(?i:(?<=\bfin )|(?<=\bmi-)|(?<=\bdébut ))(?:{_MONTHS_ANY})(?![\w-])",
                _lowered,
                _CAPITAL_MONTHS,
            ),
        ),
        (
            Example("le vendredi, 23 Mars 2018", "le vendredi 23\u00a0mars 2018"),
            Example("le 1 mars", "le 1er\u00a0mars"),
        ),
    ),
    Rule(
        "number-and-noun",
        Message("A number is tied to its noun."),
        "House style",
        (Swap(rf"(?<![\w,.])(\d{{1,3}})({SPACE})(?=[{LATIN_LOWER}]{{3,}})()", tie, FIGURES),),
        (Example("60 ans", "60\u00a0ans"),),
        on=False,
    ),
    Rule(
        "file-size",
        Message("File types are in capitals, and a kilobyte is ko."),
        "CNES press releases; ISO 80000-13",
        (
            Swap(
                r"(?<=\()(?:pdf|jpe?g|png|docx?|xlsx?|zip|mp[34])(?=(?: [-–—]|,) \d)",
                _raised,
                ("- ", "– ", ", "),
            ),
            Swap(rf"(?<=\d)({SPACE}?)Ko(?!\w)", r"\1ko", ("Ko",)),
        ),
        (Example("(pdf - 209 Ko)", "(PDF – 209\u00a0ko)"),),
    ),
)
