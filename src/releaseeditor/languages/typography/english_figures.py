"""The rules of English for numbers, ranges, units, dates, titles, initials and abbreviations."""

from __future__ import annotations

import re

from releaseeditor.languages.typography.characters import (
    HIDDEN,
    LATIN,
    LATIN_LOWER,
    LATIN_UPPER,
    NARROW,
    NBSP,
    SPACE,
)
from releaseeditor.languages.typography.everywhere import STOP_AND_CAPITAL, tie
from releaseeditor.languages.typography.numbers import (
    FIGURES,
    POINT_AND_FIGURE,
    Numerals,
    decimals,
    figures,
    from_foreign,
    grouped_range,
    regrouped,
    ungrouped,
)
from releaseeditor.languages.typography.rule import Example, Rule, Spacing, Swap
from releaseeditor.messages import Message

_NUMERALS = Numerals(4, ".")
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December|"
    "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
)
_DAYS = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_UNITS = (
    "[kmµ]?g/[cd]?m[²³]|[kMGTcdmµn]?m[²³23]?|[kmµM]?g|[kKMGTP]i?B|[kMGT]?bit/s|[kMGTm]?W|[kMG]?Wh|[kMGTm]?Hz|[kMm]?V|"
    "[mk]A|[kMh]?Pa|m?bar|[mcd]?[lL]|km/h|km/s|m/s²?|mph|kph|knots|k?cal|[kM]J|ms|µs|ns|s|min|h|"
    r"ha|t|dB|[kMG]?eV|kN|K|mol|px|dpi|ppm|ft|in(?=\.)|lbs?|oz|yd|mi|gal|psi|acres|ua|AU|"
    "[kMG]bps|°[CF]|°"
)
_LONG_UNITS = (
    "[kKMGTP]i?B|km/h|km/s|m/s|mph|[cdkmµn]m[²³]?|m[²³]|[kM]?Hz|GHz|THz|[kmM]g|kWh|MWh|GWh|[kMG]W|"
    "hPa|kPa|MPa|ml|ms|dB|[kMG]eV|°[CF]|kN|Mbps|Gbps|lbs?|ft"
)
_SENTENCE = (
    "The|This|That|These|Those|It|He|She|We|They|You|In|On|At|By|For|From|But|And|Or|If|When|While|"
    "As|So|There|Then|Here|Our|Their|His|Her|Its|An|All|Some|No|Not|Both|Each|After|Before|Since|"
    "With|What|Who"
)
_NOT_INITIALS = (
    r"(?<!U\.[SKN]\.)(?<!E\.U\.)(?<!D\.C\.)(?<!N\.B\.)(?<!P\.S\.)(?<!S\.A\.)(?<!L\.A\.)(?<!N\.Y\.)"
)
_NOT_LABELLED = "".join(
    rf"(?<!{label} )"
    for label in ("Section", "Part", "Plan", "Annex", "Appendix", "Group", "Class", "Type", "Phase")
)
_TITLES = "Mr|Mrs|Ms|Dr|Messrs"
_TITLE_SIGNS = ("Mr", "Ms", "Dr", "Mess", "Prof", "Sen.", "Rep.", "Gov.", "Gen.", "Col.", "Capt.")
_LABELS = "[Nn]os?|[Pp]p?|[Ff]igs?|[Vv]ols?|[Cc]h|[Aa]rt|[Ss]ec|[Ee]q"
_DASH = rf"{SPACE}?-{SPACE}?"


def _together(match: re.Match[str], _: Spacing) -> str:
    return re.sub(SPACE, "", match[0])


def _day(match: re.Match[str], _: Spacing) -> str:
    return f"{match[1]}{NARROW if match[2] == NARROW else NBSP}{match[3]}"


ENGLISH_ABBREVIATIONS: tuple[Rule, ...] = (
    Rule(
        "abbreviation",
        Message("No spaces within an abbreviation."),
        "Chicago 10.4; New Hart’s Rules, “Abbreviations”",
        (
            Swap(
                rf"(?<![\w.])(?:[eE]\.{SPACE}g\.|[iI]\.{SPACE}e\.|[ap]\.{SPACE}m\.|Ph\.{SPACE}D\.|"
                rf"[UE]\.{SPACE}[SKNU]\.(?:{SPACE}A\.)?|D\.{SPACE}C\.|B\.{SPACE}C\.|A\.{SPACE}D\.)",
                _together,
                (". ", ".\u00a0", ".\u202f"),
            ),
            Swap(rf"(?<!\w)etc(?:\.?…|\.{{2,}}|\.?{SPACE}\.{{3}})", "etc.", ("etc",)),
        ),
        (Example("e. g. the U. S.", "e.g. the U.S."),),
    ),
    Rule(
        "titles-without-dot",
        Message("British English writes Mr, Mrs and Dr without a full stop."),
        "New Hart’s Rules, “Abbreviations”: contractions",
        (
            Swap(
                rf"(?<!\w)({_TITLES})\.(?={SPACE}[A-Z]|{SPACE}(?:and|&){SPACE})",
                r"\1",
                ("r.", "s."),
            ),
            Swap(rf"(?<!\w)({_TITLES})\.(?=[A-Z])", rf"\1{NBSP}", ("r.", "s.")),
        ),
        (Example("Mr. Smith", "Mr\u00a0Smith", "en-GB"),),
        on=False,
    ),
    Rule(
        "titles-with-dot",
        Message("American English writes Mr., Mrs. and Dr. with a full stop."),
        "Chicago 10.16",
        (
            Swap(
                rf"(?<!\w)({_TITLES})(?={SPACE}[A-Z]|{SPACE}(?:and|&){SPACE}(?:{_TITLES})\b)",
                r"\1.",
                _TITLE_SIGNS,
            ),
            Swap(rf"(?<!\w)({_TITLES})\.(?=[A-Z])", rf"\1.{NBSP}", ("r.", "s.")),
        ),
        (Example("Mr Smith", "Mr.\u00a0Smith", "en-US"),),
        on=False,
    ),
)

ENGLISH_NUMBERS: tuple[Rule, ...] = (
    Rule(
        "thousands",
        Message("A comma groups thousands, a full stop is the decimal sign."),
        "New Hart’s Rules, “Numbers and dates”; Chicago 9.54",
        (
            from_foreign(_NUMERALS),
            grouped_range(_NUMERALS, "–"),
            regrouped(_NUMERALS),
            ungrouped(_NUMERALS),
        ),
        (Example("1 234,5", "1,234.5"), Example("in 2018", "in 2018")),
    ),
    Rule(
        "decimal-point",
        Message("The decimal sign is a full stop."),
        "New Hart’s Rules, “Numbers and dates”; Chicago 9.55",
        (decimals(_NUMERALS, f"(?:{_LONG_UNITS}|%|‰|[€$£]|million|billion|m|kg|°|[tglWV])"),),
        (Example("4,5 km", "4.5\u00a0km"),),
    ),
    Rule(
        "range",
        Message("A range takes an en dash."),
        "New Hart’s Rules, “Punctuation: dashes”; Chicago 6.78",
        (
            Swap(
                rf"(\d(?<![\w,.:/+=*×−–—-]\d)(?<![=+*×]{SPACE}\d)\d{{0,3}}(?:[.,]\d+)*)"
                rf"(?:{SPACE}?[-–]{SPACE}?|—)"
                rf"(\d{{1,4}}(?:[.,]\d+)*)(?![\w:/+=*×−–—-]|[.,]\d|{SPACE}?[=x×*+])",
                figures,
                ("-", " –", "—"),
            ),
            Swap(
                r"(?<!\w)([A-Z][a-z]+ \d{1,3}:\d{1,3})-(?=\d{1,3}(?![\w:/-]))",
                r"\1–",
                (":",),
            ),
            Swap(
                rf"(\d(?<![\d:.]\d)\d?[:.][0-5]\d(?: ?[ap]m)?){_DASH}"
                r"(?=\d?\d[:.][0-5]\d(?![\d:]|\.\d))",
                r"\1–",
                "-",
            ),
            Swap(rf"(?<=\d)({SPACE}?%){_DASH}(?=\d+(?:\.\d+)?{SPACE}?%)", r"\1–", ("%-", "% -")),
            Swap(
                rf"(?<=\d)({SPACE}?[ap]\.m\.){_DASH}(?=\d|noon|midnight)", r"\1–", ("m.-", "m. -")
            ),
            Swap(
                rf"(?<![\w-])(\d{{1,2}}{SPACE}(?:{_MONTHS}))-(?=\d{{1,2}}{SPACE}(?:{_MONTHS})\b)",
                r"\1–",
                "-",
            ),
            Swap(
                r"([£$€]\d[\d.,]*(?:m|bn|tn|k)?)-(?=[£$€]?\d[\d.,]*(?:m|bn|tn|k)?(?![\w-]))",
                r"\1–",
                "£$€",
            ),
            Swap(r"(?<=\d0s)-(?=’?(?:\d\d)?\d0s(?!\w))", "–", "s"),
            Swap(rf"(?<=\d)(st|nd|rd|th){_DASH}(?=\d+(?:st|nd|rd|th)\b)", r"\1–", "-"),
            Swap(
                rf"(?<!\w)((?:{_MONTHS})\.? \d{{1,2}})-(?=(?:{_MONTHS})\.? \d{{1,2}}(?!\d))",
                r"\1–",
                "-",
            ),
            Swap(rf"(?<!\w)({_MONTHS}){_DASH}(?=(?:{_MONTHS})(?!\w))", r"\1–", "-"),
            Swap(rf"(?<!\w)({_DAYS}){_DASH}(?={_DAYS}(?!\w))", r"\1–", ("day-", "day -")),
        ),
        (Example("2016-2017", "2016–2017"), Example("pp. 12-15", "pp.\u00a012–15")),
    ),
)

ENGLISH_TIES: tuple[Rule, ...] = (
    Rule(
        "percent",
        Message("No space stands before %."),
        "New Hart’s Rules, “Numbers and dates”; Chicago 9.18",
        (Swap(rf"(?<=[\d{HIDDEN}]){SPACE}+([%‰])(?!\w)", r"\1", "%‰"),),
        (Example("20 %", "20%"),),
    ),
    Rule(
        "currency",
        Message("No space stands between a currency sign and its amount."),
        "New Hart’s Rules, “Numbers and dates: currency”; Chicago 9.20",
        (Swap(rf"(?<!\w)((?:US|A|C|NZ|HK)?[£$€]){SPACE}(?=\d)", r"\1", "£$€"),),
        (Example("£ 5 million", "£5 million"),),
    ),
    Rule(
        "unit",
        Message("A no-break space stands between a number and its unit."),
        "BIPM, SI Brochure 5.4.3; New Hart’s Rules, “Scientific and technical”",
        (
            Swap(rf"([\d{HIDDEN}½¼¾])({SPACE})((?:{_UNITS})(?![\w’'²³]|-[{LATIN}]))", tie, FIGURES),
            Swap(
                rf"(?<![\w.])(\d(?:[\d,.]{{0,40}}\d)?)()((?:{_LONG_UNITS})(?![\w’'°-]))",
                tie,
                FIGURES,
            ),
        ),
        (Example("209 kB, 22°C", "209\u00a0kB, 22\u00a0°C"),),
    ),
    Rule(
        "date",
        Message("The day is tied to the month."),
        "New Hart’s Rules, “Numbers and dates”",
        (
            Swap(
                rf"(\d(?<![\w.,:]\d)\d?(?:st|nd|rd|th)?)({SPACE})((?:{_MONTHS})(?!\w))",
                _day,
                FIGURES,
            ),
        ),
        (Example("23 March 2018", "23\u00a0March 2018"),),
    ),
    Rule(
        "title",
        Message("A title is tied to the name."),
        "Chicago 6.121; New Hart’s Rules, “Names”",
        (
            Swap(
                rf"(?<!\w)((?:(?:{_TITLES}|Prof)\.?|(?:Sen|Rep|Gov|Gen|Col|Capt|Lt|Rev)\.))"
                rf"({SPACE})(?=[A-Z{HIDDEN}])()",
                tie,
                _TITLE_SIGNS,
            ),
        ),
        (Example("Prof. Lee", "Prof.\u00a0Lee"),),
    ),
    Rule(
        "initial",
        Message("Initials are tied to the name."),
        "Chicago 10.12, 6.121",
        (
            Swap(
                rf"(?<![\w.’'-])([A-Z]\.(?:-[A-Z]\.)*)({SPACE})"
                rf"(?=[A-Z]\.{SPACE}?(?:[A-Z]\.{SPACE}?)?[{LATIN_UPPER}][{LATIN_LOWER}])()",
                tie,
                (". ", ".\u202f"),
            ),
            Swap(
                rf"(?:(?<![\w.’'-]){_NOT_LABELLED}|(?<=[A-Z]\.)|(?<=[A-Z]\.[ \u00a0]))"
                r"([A-Z]\.(?:-[A-Z]\.)*)"
                rf"{_NOT_INITIALS}({SPACE})(?=[{LATIN_UPPER}][{LATIN_LOWER}’'])(?!(?:{_SENTENCE})\b)()",
                tie,
                (". ", ".\u202f"),
            ),
            Swap(
                rf"(?<![\w.’'-])([A-Z]\.(?:-?[A-Z]\.)*){_NOT_INITIALS}(?=[{LATIN_UPPER}][{LATIN_LOWER}]{{2}})",
                rf"\1{NBSP}",
                STOP_AND_CAPITAL,
            ),
        ),
        (Example("J. Novak", "J.\u00a0Novak"), Example("the U.S. Senate", "the U.S. Senate")),
    ),
    Rule(
        "number-label",
        Message("No., p. and the like are tied to the number."),
        "Chicago 6.121",
        (
            Swap(rf"(?<!\w)((?:{_LABELS})\.)({SPACE})(?=[\d{HIDDEN}])()", tie, (". ", ".\u202f")),
            Swap(rf"(§§?){SPACE}?(?=\d)", rf"\1{NBSP}", "§"),
            Swap(rf"(?<![\w.])((?:{_LABELS})\.)(?=\d)", rf"\1{NBSP}", POINT_AND_FIGURE),
            Swap(rf"(?:№|(?<![\w-])[Nn][°º]){SPACE}?(?=\d)", f"No.{NBSP}", "№°º"),
        ),
        (Example("p. 12", "p.\u00a012"),),
    ),
)
