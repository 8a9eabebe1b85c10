"""French words for numbers, dates and quantities."""

from __future__ import annotations

from functools import lru_cache

from releaseeditor.languages.reading.lexicon import Entry, Lexicon, Role, phrases

_SMALL = {
    "zéro": 0,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "vingt": 20,
    "vingts": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "septante": 70,
    "huitante": 80,
    "nonante": 90,
}
_COLLECTIVE = {
    "quinzaine": 15,
    "vingtaine": 20,
    "trentaine": 30,
    "quarantaine": 40,
    "cinquantaine": 50,
    "soixantaine": 60,
}
_AGES = {
    "quadragénaire": 40,
    "quinquagénaire": 50,
    "sexagénaire": 60,
    "septuagénaire": 70,
    "octogénaire": 80,
    "nonagénaire": 90,
}
_SCALES = {
    "mille": 1e3,
    "million": 1e6,
    "milliard": 1e9,
    "billion": 1e12,
    "trillion": 1e18,
    "mio": 1e6,
    "mrd": 1e9,
    "mrds": 1e9,
    "mds": 1e9,
    "md": 1e9,
}
_GROUPS = {"dizaine": 10, "douzaine": 12, "centaine": 100, "millier": 1000}
_VAGUE = {
    "dizaines": 10,
    "douzaines": 12,
    "centaines": 100,
    "milliers": 1000,
    "millions": 1e6,
    "milliards": 1e9,
    "billions": 1e12,
    "trillions": 1e18,
}
_ORDINAL_STEMS = {
    "deuxième": 2,
    "troisième": 3,
    "quatrième": 4,
    "cinquième": 5,
    "sixième": 6,
    "septième": 7,
    "huitième": 8,
    "neuvième": 9,
    "dixième": 10,
    "onzième": 11,
    "douzième": 12,
    "treizième": 13,
    "quatorzième": 14,
    "quinzième": 15,
    "seizième": 16,
    "vingtième": 20,
    "trentième": 30,
    "quarantième": 40,
    "cinquantième": 50,
    "soixantième": 60,
    "centième": 100,
    "millième": 1000,
    "millionième": 1e6,
    "milliardième": 1e9,
    "unième": 1,
}
_MONTHS = (
    ("janvier", "janv"),
    ("février", "févr", "fév"),
    ("mars",),
    ("avril", "avr"),
    ("mai",),
    ("juin",),
    ("juillet", "juil"),
    ("août", "aout"),
    ("septembre",),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("décembre", "déc"),
)
_WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_SPANS = {
    "décennie": (10, "year"),
    "quinquennat": (5, "year"),
    "septennat": (7, "year"),
    "cinquantenaire": (50, "year"),
    "centenaire": (100, "year"),
    "bicentenaire": (200, "year"),
    "tricentenaire": (300, "year"),
}
_MULTIPLES = {2: "doubl", 3: "tripl", 4: "quadrupl", 5: "quintupl", 6: "sextupl", 10: "décupl"}
_VERB_ENDINGS = ("e", "es", "é", "ée", "és", "ées", "er", "ent", "ement", "era", "ant", "ait")
_UNITS = {
    "%": ("%", "pour cent", "pourcent", "pourcents"),
    "pp": ("point de pourcentage", "points de pourcentage"),
    "bp": ("point de base", "points de base"),
    "‰": ("‰", "pour mille"),
    "EUR": ("€", "euro", "euros", "eur", "EUR"),
    "USD": ("$", "dollar", "dollars", "USD", "US $", "$ US", "dollars US", "dollars américains"),
    "GBP": ("£", "livre sterling", "livres sterling", "GBP"),
    "RUB": ("₽", "rouble", "roubles", "RUB"),
    "JPY": ("¥", "yen", "yens", "JPY"),
    "CNY": ("yuan", "yuans", "renminbi", "CNY"),
    "CHF": ("franc suisse", "francs suisses", "CHF"),
    "INR": ("roupie", "roupies"),
    "KZT": ("tenge", "tenges"),
    "second": ("s", "sec", "seconde", "secondes"),
    "minute": ("min", "mn", "minute", "minutes"),
    "hour": ("h", "heure", "heures"),
    "day": ("j", "jour", "jours", "journée", "journées"),
    "week": ("semaine", "semaines"),
    "month": ("mois",),
    "quarter": ("trimestre", "trimestres"),
    "semester": ("semestre", "semestres"),
    "year": ("an", "ans", "année", "années"),
    "decade": ("décennie", "décennies"),
    "century": ("siècle", "siècles"),
    "millennium": ("millénaire", "millénaires"),
    "ly": ("année-lumière", "années-lumière", "années lumière"),
    "nm": ("nm", "nanomètre", "nanomètres"),
    "um": ("µm", "μm", "micron", "microns", "micromètre", "micromètres"),
    "mm": ("mm", "millimètre", "millimètres"),
    "cm": ("cm", "centimètre", "centimètres"),
    "m": ("m", "mètre", "mètres"),
    "km": ("km", "kilomètre", "kilomètres"),
    "mi": ("mile", "miles"),
    "nmi": ("mille nautique", "milles nautiques", "mille marin", "milles marins", "NM"),
    "ft": ("pied", "pieds"),
    "in": ("pouce", "pouces"),
    "yd": ("yard", "yards"),
    "acre": ("acre", "acres"),
    "mi2": ("mile carré", "miles carrés"),
    "gal": ("gallon", "gallons"),
    "lb": ("livre", "livres"),
    "oz": ("once", "onces"),
    "pt": ("point", "points"),
    "cm2": ("cm²", "centimètres carrés"),
    "m2": ("m²", "m2", "mètre carré", "mètres carrés"),
    "ha": ("ha", "hectare", "hectares"),
    "km2": ("km²", "km2", "kilomètre carré", "kilomètres carrés"),
    "ml": ("ml", "mL", "millilitre", "millilitres"),
    "cl": ("cl", "cL", "centilitre", "centilitres"),
    "l": ("l", "L", "litre", "litres"),
    "hl": ("hl", "hL", "hectolitre", "hectolitres"),
    "m3": ("m³", "m3", "mètre cube", "mètres cubes"),
    "km3": ("km³", "km3", "kilomètres cubes"),
    "bbl": ("baril", "barils"),
    "ug": ("µg", "μg", "microgramme", "microgrammes"),
    "mg": ("mg", "milligramme", "milligrammes"),
    "g": ("g", "gramme", "grammes"),
    "kg": ("kg", "kilo", "kilos", "kilogramme", "kilogrammes"),
    "quintal": ("quintal", "quintaux"),
    "t": ("t", "tonne", "tonnes"),
    "kt": ("kt", "kilotonne", "kilotonnes"),
    "Mt": ("Mt", "mégatonne", "mégatonnes"),
    "Gt": ("Gt", "gigatonne", "gigatonnes"),
    "km/h": ("km/h", "kilomètres à l'heure", "kilomètres par heure"),
    "km/s": ("km/s", "kilomètres par seconde", "kilomètres à la seconde"),
    "m/s": ("m/s", "mètres par seconde", "mètres à la seconde"),
    "kn": ("nœud", "nœuds"),
    "deg": ("°", "degré", "degrés"),
    "°C": ("°C", "° C", "degré Celsius", "degrés Celsius"),
    "°F": ("°F", "degrés Fahrenheit"),
    "W": ("W", "watt", "watts"),
    "kW": ("kW", "kilowatt", "kilowatts"),
    "MW": ("MW", "mégawatt", "mégawatts"),
    "GW": ("GW", "gigawatt", "gigawatts"),
    "TW": ("TW", "térawatt", "térawatts"),
    "Wh": ("Wh", "wattheures"),
    "kWh": ("kWh", "kilowattheure", "kilowattheures"),
    "MWh": ("MWh", "mégawattheure", "mégawattheures"),
    "GWh": ("GWh", "gigawattheure", "gigawattheures"),
    "TWh": ("TWh", "térawattheure", "térawattheures"),
    "hp": ("ch", "cheval-vapeur", "chevaux", "chevaux-vapeur"),
    "Hz": ("Hz", "hertz"),
    "kHz": ("kHz", "kilohertz"),
    "MHz": ("MHz", "mégahertz"),
    "GHz": ("GHz", "gigahertz"),
    "B": ("octet", "octets"),
    "kB": ("ko", "Ko", "kilooctet", "kilooctets", "kilo-octets"),
    "MB": ("Mo", "mégaoctet", "mégaoctets", "méga-octets"),
    "GB": ("Go", "gigaoctet", "gigaoctets", "giga-octets"),
    "TB": ("To", "téraoctet", "téraoctets", "téra-octets"),
    "PB": ("Po", "pétaoctet", "pétaoctets"),
    "kbit/s": ("kbit/s", "kbits/s", "kb/s", "kilobits par seconde"),
    "Mbit/s": ("Mbit/s", "Mbits/s", "Mb/s", "Mbps", "mégabits par seconde"),
    "Gbit/s": ("Gbit/s", "Gbits/s", "Gb/s", "Gbps", "gigabits par seconde"),
    "Tbit/s": ("Tbit/s", "Tb/s", "térabits par seconde"),
    "Mpx": ("mégapixel", "mégapixels", "Mpx", "Mpixels"),
    "keV": ("keV",),
    "MeV": ("MeV",),
    "GeV": ("GeV",),
    "TeV": ("TeV",),
    "N": ("N", "newtons"),
    "kN": ("kN", "kilonewtons"),
    "MN": ("MN", "méganewtons"),
    "V": ("V", "volt", "volts"),
    "kV": ("kV", "kilovolt", "kilovolts"),
    "Pa": ("Pa", "pascals"),
    "hPa": ("hPa", "hectopascal", "hectopascals"),
    "kPa": ("kPa",),
    "MPa": ("MPa", "mégapascals"),
    "bar": ("bar", "bars"),
    "dB": ("dB", "décibel", "décibels"),
    "kcal": ("kcal", "kilocalories", "calories"),
    "ppm": ("ppm", "parties par million"),
}


def _words() -> dict[str, Entry]:
    words = {word: Entry(Role.CARDINAL, value) for word, value in _SMALL.items()}
    words |= {word: Entry(Role.CARDINAL, value) for word, value in _COLLECTIVE.items()}
    words["huitaine"] = Entry(Role.CARDINAL, 8, soft=True)
    words["neuf"] = Entry(Role.CARDINAL, 9)
    words["un"] = words["une"] = Entry(Role.ARTICLE, 1, soft=True)
    words["cent"] = words["cents"] = Entry(Role.HUNDRED, 100)
    words |= {word: Entry(Role.SCALE, value, soft=True) for word, value in _SCALES.items()}
    words |= {word: Entry(Role.SCALE, value) for word, value in _GROUPS.items()}
    words["mille"] = Entry(Role.SCALE, 1000)
    words |= {word: Entry(Role.SCALE, value, vague=True) for word, value in _VAGUE.items()}
    for word, value in _ORDINAL_STEMS.items():
        words[word] = words[f"{word}s"] = Entry(Role.ORDINAL, value)
        words[f"{word}ment"] = Entry(Role.ORDINAL, value, soft=True)
    for word in ("premier", "première", "premiers", "premières"):
        words[word] = Entry(Role.ORDINAL, 1, soft=True)
    for word in ("second", "seconde", "seconds", "secondes"):
        words[word] = Entry(Role.ORDINAL, 2)
    words["tiers"] = Entry(Role.PART, 1 / 3)
    words["quart"] = words["quarts"] = Entry(Role.PART, 1 / 4)
    words["demi"] = words["demie"] = words["demis"] = Entry(Role.HALF, 0.5)
    for word, value in _AGES.items():
        words[word] = words[f"{word}s"] = Entry(Role.SOFT, value, soft=True)
    words["moitié"] = Entry(Role.SOFT, 0.5, soft=True, also=(2, 50))
    for value, stem in _MULTIPLES.items():
        for ending in _VERB_ENDINGS:
            words[stem + ending] = Entry(Role.SOFT, value, soft=True, also=(1 / value,))
    for number, names in enumerate(_MONTHS, 1):
        words |= {name: Entry(Role.MONTH, number) for name in names}
    for number, name in enumerate(_WEEKDAYS):
        words[name] = words[f"{name}s"] = Entry(Role.WEEKDAY, number)
    for word, (value, unit) in _SPANS.items():
        words[word] = Entry(Role.SPAN, value, unit=unit)
    words["midi"] = Entry(Role.CLOCK, 720)
    words["minuit"] = Entry(Role.CLOCK, 0)
    words["mi"] = Entry(Role.PREFIX, 0)
    return words


_ENDINGS = "e er re ère ème eme ième d de nd nde es ers res ères èmes emes ds des"


@lru_cache(maxsize=1)
def french() -> Lexicon:
    """The words of French."""
    return Lexicon(
        decimal=",",
        words=_words(),
        units=phrases(_UNITS),
        clock=phrases(
            {
                "am": ("du matin",),
                "pm": ("de l'après-midi", "du soir"),
            }
        ),
        more=phrases(
            {"0.5": ("et demi", "et demie"), "0.25": ("et quart",), "-0.25": ("moins le quart",)}
        ),
        links=phrases({"link": ("de", "d'", "-")}),
        joints=frozenset({"et", "à", "au", "ou", "-", "–", "—", ",", "/"}),
        additions=frozenset({"et"}),
        first_adds=False,
        endings=frozenset(_ENDINGS.split()),
        idioms={(15, "day"): (2, "week"), (8, "day"): (1, "week")},
        hour_words=frozenset({"h", "heure", "heures"}),
        at=frozenset({"à", "vers", "dès", "avant", "après", "entre"}),
        year_words=frozenset({"année", "années", "an", "en", "depuis", "dès"}),
        century_words=frozenset({"siècle", "siècles"}),
        decade_words=frozenset({"années"}),
        roman_endings=frozenset({"e", "er", "re", "ème", "ère", "es"}),
        money_scales={"M": 1e6, "Md": 1e9, "Mds": 1e9, "Mrd": 1e9, "k": 1e3, "K": 1e3},
    )
