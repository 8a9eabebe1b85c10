"""Units by name, and what they are in the basic unit of their dimension."""

from __future__ import annotations

from types import MappingProxyType

from releaseeditor.languages.reading.fact import Key

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800} | {
    "fortnight": 1209600
}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120} | {
    "century": 1200,
    "millennium": 12000,
}

_DIMENSIONS: dict[str, dict[str, float]] = {
    "m": {"nm": 1e-9, "um": 1e-6, "mm": 1e-3, "cm": 1e-2, "dm": 0.1, "m": 1, "km": 1e3},
    "mi": {"mi": 1},
    "g": {"ug": 1e-6, "mg": 1e-3, "g": 1, "kg": 1e3, "quintal": 1e5, "t": 1e6}
    | {"kt": 1e9, "Mt": 1e12, "Gt": 1e15},
    "m2": {"cm2": 1e-4, "m2": 1, "ha": 1e4, "km2": 1e6},
    "l": {"ml": 1e-3, "cl": 1e-2, "l": 1, "hl": 100, "m3": 1e3, "bcm": 1e12, "km3": 1e12},
    "W": {"mW": 1e-3, "W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12},
    "Wh": {"Wh": 1, "kWh": 1e3, "MWh": 1e6, "GWh": 1e9, "TWh": 1e12},
    "Hz": {"Hz": 1, "kHz": 1e3, "MHz": 1e6, "GHz": 1e9},
    "B": {"B": 1, "kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15},
    "bit/s": {"bit/s": 1, "kbit/s": 1e3, "Mbit/s": 1e6, "Gbit/s": 1e9, "Tbit/s": 1e12},
    "eV": {"eV": 1, "keV": 1e3, "MeV": 1e6, "GeV": 1e9, "TeV": 1e12},
    "N": {"N": 1, "kN": 1e3, "MN": 1e6},
    "V": {"V": 1, "kV": 1e3},
    "Pa": {"Pa": 1, "hPa": 1e2, "kPa": 1e3, "MPa": 1e6},
}
_BASIC = MappingProxyType(
    {
        unit: (dimension, factor)
        for dimension, units in _DIMENSIONS.items()
        for unit, factor in units.items()
    }
)

CURRENCIES = frozenset(
    [
        "EUR",
        "USD",
        "GBP",
        "RUB",
        "JPY",
        "CNY",
        "CHF",
        "INR",
        "BRL",
        "CAD",
        "AUD",
        "SEK",
        "NOK",
        "DKK",
        "PLN",
        "CZK",
        "KZT",
        "BYN",
        "UAH",
        "TRY",
        "KRW",
    ]
)


def rounded(value: float) -> float:
    """The value without the last bits, which multiplying makes differ: 4.35 × 10⁶ is 4350000."""
    return float(f"{value:.10g}")


def basic_keys(value: float, unit: str) -> tuple[Key, ...]:
    """The quantity in seconds, months or the basic unit of its dimension, if it has one."""
    if unit in _SECONDS:
        return (("s", rounded(value * _SECONDS[unit])),)
    if unit in _MONTHS:
        return (("o", rounded(value * _MONTHS[unit])),)
    if unit in _BASIC:
        dimension, factor = _BASIC[unit]
        return ((f"b:{dimension}", rounded(value * factor)),)
    return ()


def is_time(unit: str) -> bool:
    """Whether the unit is one of time, from seconds to millennia."""
    return unit in _SECONDS or unit in _MONTHS


def seconds(unit: str) -> int:
    """How many seconds the unit of time has; 0 for months, years and what is no time."""
    return _SECONDS.get(unit, 0)
