"""English words for numbers, dates and quantities."""

from __future__ import annotations

from functools import lru_cache

from releaseeditor.languages.reading.lexicon import Entry, Lexicon, Role, phrases

_SMALL = {
    "zero": 0,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
}
_ORDINALS = {
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "eleventh": 11,
    "twelfth": 12,
    "thirteenth": 13,
    "fourteenth": 14,
    "fifteenth": 15,
    "sixteenth": 16,
    "seventeenth": 17,
    "eighteenth": 18,
    "nineteenth": 19,
    "twentieth": 20,
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "seventieth": 70,
    "eightieth": 80,
    "ninetieth": 90,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 1e6,
    "billionth": 1e9,
}
_SCALES = {
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12,
    "bn": 1e9,
    "mln": 1e6,
}
_VAGUE = {
    "tens": 10,
    "dozens": 12,
    "scores": 20,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
    "trillions": 1e12,
}
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}
_MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march",),
    ("april", "apr"),
    ("may",),
    ("june",),
    ("july",),
    ("august", "aug"),
    ("september", "sept", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SPANS = {
    "decade": (10, "year"),
    "fortnight": (2, "week"),
    "clock": (24, "hour"),
    "centenary": (100, "year"),
    "centennial": (100, "year"),
    "bicentenary": (200, "year"),
    "bicentennial": (200, "year"),
    "tercentenary": (300, "year"),
}
_SOFT: dict[str, tuple[float, ...]] = {
    "one": (1,),
    "once": (1,),
    "first": (1,),
    "both": (2,),
    "twin": (2,),
    "pair": (2,),
    "couple": (2,),
    "twice": (2,),
    "double": (2, 0.5),
    "doubles": (2, 0.5),
    "doubled": (2, 0.5),
    "doubling": (2, 0.5),
    "halve": (2, 0.5, 50),
    "halved": (2, 0.5, 50),
    "halves": (2, 0.5, 50),
    "halving": (2, 0.5, 50),
    "thrice": (3,),
    "triplicate": (3,),
    "duplicate": (2,),
    "triple": (3, 1 / 3),
    "triples": (3, 1 / 3),
    "tripled": (3, 1 / 3),
    "tripling": (3, 1 / 3),
    "threefold": (3,),
    "trebled": (3, 1 / 3),
    "quadruple": (4,),
    "quadrupled": (4, 1 / 4),
    "fourfold": (4,),
    "quintupled": (5,),
    "fivefold": (5,),
    "tenfold": (10,),
    "secondly": (2,),
    "thirdly": (3,),
}
_UNITS = {
    "%": ("%", "per cent", "percent"),
    "pp": ("percentage point", "percentage points", "pp"),
    "bp": ("basis point", "basis points", "bps"),
    "‰": ("‰", "per mille"),
    "EUR": ("€", "euro", "euros", "EUR"),
    "USD": ("$", "dollar", "dollars", "USD", "US dollars", "U.S. dollars"),
    "GBP": ("£", "pound sterling", "pounds sterling", "GBP"),
    "RUB": ("₽", "rouble", "roubles", "ruble", "rubles", "RUB"),
    "JPY": ("¥", "yen", "JPY"),
    "CNY": ("yuan", "renminbi", "CNY"),
    "CHF": ("Swiss franc", "Swiss francs", "CHF"),
    "INR": ("rupee", "rupees"),
    "KZT": ("tenge",),
    "second": ("s", "sec", "second", "seconds"),
    "minute": ("min", "mins", "minute", "minutes"),
    "hour": ("h", "hr", "hrs", "hour", "hours"),
    "day": ("day", "days"),
    "week": ("week", "weeks"),
    "fortnight": ("fortnight", "fortnights"),
    "month": ("month", "months"),
    "quarter": ("quarter", "quarters"),
    "semester": ("semester", "semesters"),
    "year": ("year", "years", "yr", "yrs"),
    "decade": ("decade", "decades"),
    "century": ("century", "centuries"),
    "millennium": ("millennium", "millennia"),
    "ly": ("light-year", "light-years", "light year", "light years"),
    "nm": ("nm", "nanometre", "nanometres", "nanometer", "nanometers"),
    "um": ("µm", "μm", "micron", "microns", "micrometre", "micrometres", "micrometers"),
    "mm": ("mm", "millimetre", "millimetres", "millimeter", "millimeters"),
    "cm": ("cm", "centimetre", "centimetres", "centimeter", "centimeters"),
    "m": ("m", "metre", "metres", "meter", "meters"),
    "km": ("km", "kilometre", "kilometres", "kilometer", "kilometers"),
    "mi": ("mile", "miles"),
    "nmi": ("nautical mile", "nautical miles"),
    "ft": ("ft", "foot", "feet"),
    "in": ("inch", "inches"),
    "yd": ("yard", "yards"),
    "acre": ("acre", "acres"),
    "mi2": ("square mile", "square miles", "sq mi"),
    "gal": ("gallon", "gallons"),
    "lb": ("lb", "lbs", "pound", "pounds"),
    "oz": ("oz", "ounce", "ounces"),
    "pt": ("point", "points"),
    "cm2": ("cm²", "square centimetres", "square centimeters"),
    "m2": ("m²", "m2", "sq m", "sq. m", "square metre", "square metres", "square meters"),
    "ha": ("ha", "hectare", "hectares"),
    "km2": ("km²", "km2", "sq km", "square kilometre", "square kilometres", "square kilometers"),
    "ml": ("ml", "mL", "millilitre", "millilitres", "milliliters"),
    "cl": ("cl", "centilitres"),
    "l": ("l", "L", "litre", "litres", "liter", "liters"),
    "hl": ("hl", "hectolitre", "hectolitres"),
    "bcm": ("bcm",),
    "m3": ("m³", "m3", "cubic metre", "cubic metres", "cubic meters"),
    "km3": ("km³", "km3", "cubic kilometres", "cubic kilometers"),
    "bbl": ("barrel", "barrels"),
    "ug": ("µg", "μg", "microgram", "micrograms"),
    "mg": ("mg", "milligram", "milligrams"),
    "g": ("g", "gram", "grams", "gramme", "grammes"),
    "kg": ("kg", "kilo", "kilos", "kilogram", "kilograms"),
    "quintal": ("quintal", "quintals"),
    "t": ("t", "tonne", "tonnes", "metric ton", "metric tons", "ton", "tons"),
    "kt": ("kt", "kilotonne", "kilotonnes"),
    "Mt": ("Mt", "megatonne", "megatonnes"),
    "Gt": ("Gt", "gigatonne", "gigatonnes"),
    "km/h": ("km/h", "kph", "kilometres per hour", "kilometers per hour", "kilometres an hour"),
    "km/s": ("km/s", "kilometres per second", "kilometers per second", "kilometres a second"),
    "m/s": ("m/s", "metres per second", "meters per second", "metres a second"),
    "mph": ("mph", "miles per hour", "miles an hour"),
    "kn": ("knot", "knots"),
    "deg": ("°", "degree", "degrees"),
    "°C": ("°C", "° C", "degree Celsius", "degrees Celsius"),
    "°F": ("°F", "degrees Fahrenheit"),
    "W": ("W", "watt", "watts"),
    "kW": ("kW", "kilowatt", "kilowatts"),
    "MW": ("MW", "megawatt", "megawatts"),
    "GW": ("GW", "gigawatt", "gigawatts"),
    "TW": ("TW", "terawatt", "terawatts"),
    "Wh": ("Wh", "watt-hours"),
    "kWh": ("kWh", "kilowatt-hour", "kilowatt-hours", "kilowatt hours"),
    "MWh": ("MWh", "megawatt-hour", "megawatt-hours", "megawatt hours"),
    "GWh": ("GWh", "gigawatt-hour", "gigawatt-hours", "gigawatt hours"),
    "TWh": ("TWh", "terawatt-hour", "terawatt-hours", "terawatt hours"),
    "hp": ("hp", "horsepower", "bhp"),
    "Hz": ("Hz", "hertz"),
    "kHz": ("kHz", "kilohertz"),
    "MHz": ("MHz", "megahertz"),
    "GHz": ("GHz", "gigahertz"),
    "B": ("byte", "bytes"),
    "kB": ("kB", "KB", "kilobyte", "kilobytes"),
    "MB": ("MB", "megabyte", "megabytes"),
    "GB": ("GB", "gigabyte", "gigabytes"),
    "TB": ("TB", "terabyte", "terabytes"),
    "PB": ("PB", "petabyte", "petabytes"),
    "kbit/s": ("kbit/s", "kbps", "kb/s", "kilobits per second"),
    "Mbit/s": ("Mbit/s", "Mbps", "Mb/s", "megabits per second"),
    "Gbit/s": ("Gbit/s", "Gbps", "Gb/s", "gigabits per second"),
    "Tbit/s": ("Tbit/s", "Tbps", "terabits per second"),
    "Mpx": ("megapixel", "megapixels", "Mpx"),
    "keV": ("keV",),
    "MeV": ("MeV",),
    "GeV": ("GeV",),
    "TeV": ("TeV",),
    "N": ("N", "newtons"),
    "kN": ("kN", "kilonewtons"),
    "MN": ("MN", "meganewtons"),
    "V": ("V", "volt", "volts"),
    "kV": ("kV", "kilovolt", "kilovolts"),
    "Pa": ("Pa", "pascals"),
    "hPa": ("hPa", "hectopascal", "hectopascals"),
    "kPa": ("kPa",),
    "MPa": ("MPa", "megapascals"),
    "bar": ("bar", "bars"),
    "dB": ("dB", "decibel", "decibels"),
    "kcal": ("kcal", "kilocalories", "calories"),
    "ppm": ("ppm", "parts per million"),
}


def _words() -> dict[str, Entry]:
    words = {word: Entry(Role.CARDINAL, value) for word, value in _SMALL.items()}
    words["hundred"] = Entry(Role.HUNDRED, 100)
    words["hundreds"] = Entry(Role.SCALE, 100, vague=True)
    words |= {word: Entry(Role.SCALE, value, soft=True) for word, value in _SCALES.items()}
    words |= {word: Entry(Role.SCALE, value, vague=True) for word, value in _VAGUE.items()}
    for word, value in _ORDINALS.items():
        words[word] = words[f"{word}s"] = Entry(Role.ORDINAL, value)
    del words["seconds"]
    words["a"] = words["an"] = Entry(Role.ARTICLE, 1, soft=True)
    words["quarter"] = words["quarters"] = Entry(Role.PART, 1 / 4)
    words["half"] = Entry(Role.HALF, 0.5)
    for word, value in _SMALL.items():
        words[f"{word}fold"] = Entry(Role.SOFT, value, soft=True)
    for word, values in _SOFT.items():
        words[word] = Entry(Role.SOFT, values[0], soft=True, also=values[1:])
    words["one"] = Entry(Role.CARDINAL, 1, soft=True)
    words["first"] = Entry(Role.ORDINAL, 1, soft=True)
    for number, names in enumerate(_MONTHS, 1):
        words |= {name: Entry(Role.MONTH, number) for name in names}
    for number, name in enumerate(_WEEKDAYS):
        words[name] = words[f"{name}s"] = Entry(Role.WEEKDAY, number)
    for word, (value, unit) in _SPANS.items():
        words[word] = Entry(Role.SPAN, value, unit=unit, soft=word == "clock")
    words |= {word: Entry(Role.DECADE, value) for word, value in _DECADES.items()}
    words["noon"] = words["midday"] = Entry(Role.CLOCK, 720)
    words["midnight"] = Entry(Role.CLOCK, 0)
    words["mid"] = Entry(Role.PREFIX, 0)
    return words


@lru_cache(maxsize=1)
def english() -> Lexicon:
    """The words of English."""
    return Lexicon(
        decimal=".",
        words=_words(),
        units=phrases(_UNITS),
        clock=phrases(
            {
                "am": ("am", "a.m.", "AM", "A.M.", "in the morning"),
                "pm": ("pm", "p.m.", "PM", "P.M.", "in the afternoon", "in the evening"),
                "clock": ("o'clock",),
            }
        ),
        more=phrases(
            {
                "0.5": ("and a half", "-and-a-half"),
                "0.25": ("and a quarter",),
                "0.75": ("and three quarters", "and three-quarters"),
            }
        ),
        links=phrases({"link": ("-", "of", "of a", "of an", "a", "an")}),
        joints=frozenset({"and", "to", "or", "-", "–", "—", ",", "/", "through", "until"}),
        additions=frozenset({"and"}),
        endings=frozenset({"st", "nd", "rd", "th"}),
        hour_words=frozenset(),
        at=frozenset({"at", "around", "from", "until", "by", "before", "after", "between"}),
        year_words=frozenset({"in", "since", "year", "of"}),
        century_words=frozenset({"century", "centuries"}),
        decade_words=frozenset(),
        money_scales={"m": 1e6, "M": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "k": 1e3, "tn": 1e12},
    )
