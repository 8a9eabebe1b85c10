"""What the simple fields of the model's values may hold, for whoever reads them from outside."""

from __future__ import annotations

import re
from typing import Annotated

Identifier = Annotated[str, re.compile(r"[0-9A-Za-z_-]{1,64}")]
"""Of a release or a part; never with the dot that stands between part and field."""

IdentifierOrNone = Annotated[str, re.compile(r"[0-9A-Za-z_-]{0,64}")]
"""The same, or empty where there is none."""

Language = Annotated[str, re.compile(r"[a-z]{2,8}(?:-[0-9A-Za-z]{1,8}){0,3}")]
"""A language tag (BCP 47), its first subtag in small letters: `fr`, `pt-BR`, `sr-Latn`."""

LanguageOrNone = Annotated[str, re.compile(r"(?:[a-z]{2,8}(?:-[0-9A-Za-z]{1,8}){0,3})?")]
"""The same, or empty where none is meant."""

Digest = Annotated[str, re.compile(r"(?:[0-9a-f]{64})?")]
"""SHA-256 in hexadecimal digits; empty while the bytes are missing."""

Colour = Annotated[str, re.compile(r"#[0-9a-f]{6}")]
"""Red, green and blue, as `#rrggbb`."""

ZoneName = Annotated[str, re.compile(r"[0-9A-Za-z_+/-]{0,64}")]
"""An IANA name such as `Europe/Moscow`, which need not be known on this machine."""

Level = Annotated[int, range(1, 3)]
"""Of a heading below the headline."""

Count = Annotated[int, range(2**53)]
"""A number that every JSON reader takes exactly (RFC 8259, section 6)."""
