"""What a language is to this program: its tables, as one value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum

from releaseeditor.model.facts import DocumentType
from releaseeditor.values import frozen

NBSP = "\u00a0"
NARROW = "\u202f"


@frozen
class Marks:
    """A pair of quotation marks, and the space that stands inside them."""

    opening: str
    closing: str
    space: str = ""


@frozen
class Attribution:
    """What follows a quotation without lead-in: `before` its closing mark, then the speaker.

    The texts hold the place `{speaker}`; Russian verbs of the past tell the speaker's gender, so
    the one for an unknown gender stands in the present.
    """

    before: str
    unknown: str
    masculine: str
    feminine: str


@frozen
class Quotation:
    """The marks by depth, from the outermost, and what introduces or follows a quotation."""

    levels: tuple[Marks, ...]
    colon: str
    attribution: Attribution
    stop_outside: bool = False
    """Whether the full stop of the last sentence stands behind the closing mark."""
    abbreviations: tuple[str, ...] = ()
    """Words whose full stop at the end of a quotation is their own, and stays with them."""


@frozen
class Calendar:
    """How dates and times are written; weekdays start on Monday, months in January.

    Patterns have named places in braces. `months_of` are the months after a day, `months_in`
    those after “in”, `on_weekdays` the weekdays in an adverbial phrase, `days` the days of the
    month that are not plain figures; `from_to` has the first and the last of several days.
    """

    months: tuple[str, ...]
    months_of: tuple[str, ...]
    weekdays: tuple[str, ...]
    on_weekdays: tuple[str, ...]
    day_month: str
    long: str
    with_weekday: str
    on_date: str
    on_weekday: str
    numeric: str
    month_year: str
    dateline: str
    dateline_without_place: str
    time: str
    full_hour: str
    months_in: tuple[str, ...]
    in_month: str
    from_to: str
    days: Mapping[int, str] = field(default_factory=dict[int, str])


class Plural(StrEnum):
    """Which counts take which of the three forms of a noun (1, 2 and 5 of it)."""

    ONE = "one"
    NONE_AND_ONE = "none_and_one"
    LAST_DIGITS = "last_digits"

    def form(self, count: int) -> int:
        """0, 1 or 2: the form of a noun for 1, 2 or 5 of it, by CLDR's rules."""
        if self is not Plural.LAST_DIGITS:
            return 0 if count == 1 or (self is Plural.NONE_AND_ONE and count == 0) else 2
        if count // 10 % 10 == 1 or count % 10 in {0, 5, 6, 7, 8, 9}:
            return 2
        return 0 if count % 10 == 1 else 1


@frozen
class Numbers:
    """How figures are written: signs, groups of three from `group_from` digits, per cent, sizes.

    `bytes` are the words for 1, 2 and 5 bytes; `sizes` the symbols of 1024, 1024² … bytes.
    `ordinals` are the endings that figures take, by gender where there are genders, each with the
    numbers that have it: those that the expression matches, the first one that does.
    """

    decimal: str
    group: str
    group_from: int
    percent: str
    plural: Plural
    bytes: tuple[str, str, str]
    sizes: tuple[str, ...]
    ordinals: tuple[tuple[str, tuple[str, ...]], ...]
    money_sign_first: bool = False


@frozen
class LanguageName:
    """A language's name in another one: by itself, and as part of `Labels.authentic`."""

    name: str
    text_in: str


class PagePlace(StrEnum):
    """Where a language prints its page numbers."""

    FOOT_CENTRE = "foot_centre"
    HEAD_CENTRE = "head_centre"


@frozen
class PageNumbers:
    """The form `{page}` of `{pages}`, its place, and the first page that bears a number."""

    form: str
    place: PagePlace
    first: int = 1


@frozen
class Labels:
    """The standing words of a release; patterns have named places in braces."""

    document_types: Mapping[DocumentType, str]
    immediate: str
    embargoed: str
    embargo: str
    draft: str
    reference: str
    attachments: str
    contacts: str
    participants: str
    telephone: str
    email: str
    picture: str
    document: str
    credit: str
    published: str
    authentic: str
    authentic_other: str
    separator: str
    end_mark: str = ""


@frozen
class Zones:
    """Names of time zones as an embargo prints them, by IANA name.

    Where `abbreviated`, a zone without a name here goes by its abbreviation (CET, CEST); `other`
    has the places `{offset}` and `{city}`.
    """

    names: Mapping[str, str]
    other: str
    abbreviated: bool = False


@frozen(eq=False)
class Language:
    """All that French, Russian, English … require, apart from the rules of typography.

    `names` are languages by code, in this language; `raised` is a regular expression
    whose group is printed as a superscript (empty: none); `typography` names the profile of rules
    that texts are set by unless another is chosen (empty: none).
    """

    code: str
    locale: str
    endonym: str
    names: Mapping[str, LanguageName]
    quotation: Quotation
    calendar: Calendar
    numbers: Numbers
    zones: Zones
    labels: Labels
    pages: PageNumbers
    raised: str = ""
    typography: str = ""
