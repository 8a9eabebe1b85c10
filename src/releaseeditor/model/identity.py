"""Identifiers made by the program: UUID version 7 (RFC 9562), which sort by their making."""

from __future__ import annotations

import os
import time


def new_id() -> str:
    """A new identifier of 32 hexadecimal digits, without hyphens or dots."""
    value = (time.time_ns() // 1_000_000) << 80 | int.from_bytes(os.urandom(10))
    value = value & ~(0xF << 76) | 0x7 << 76
    value = value & ~(0x3 << 62) | 0x2 << 62
    return f"{value:032x}"
