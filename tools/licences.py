"""Refuses a library whose licence does not go with this program's own."""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution

from packaging.requirements import Requirement

# Of alternatives ("LGPL-3.0-only OR GPL-2.0-only") one that is allowed is enough.
ALLOWED = re.compile(
    r"(?:MIT|BSD|Apache|PSF|Python Software Foundation|ISC|HPND|MPL|Mozilla|LGPL|0BSD|Zlib)\b"
    r"|any-OSI$",  # any licence that the Open Source Initiative approved: apsw's
    re.IGNORECASE,
)
ROOT = "releaseeditor"
EXTRAS = ("", "team")


def main() -> None:
    libraries = {library.name.lower(): library for library in reached(ROOT)}
    refused = [
        f"{name}: {licence(d) or 'no licence stated'}"
        for name, d in libraries.items()
        if not allowed(licence(d))
    ]
    print(
        "\n".join(refused)
        or f"{len(libraries)} libraries, all under a licence that goes with Apache-2.0"
    )
    sys.exit(bool(refused))


def reached(name: str, seen: set[str] | None = None) -> Iterator[Distribution]:
    """The libraries that `name` needs at run time, and what those need in their turn."""
    seen = set() if seen is None else seen
    for requirement in map(Requirement, distribution(name).requires or []):
        marker = requirement.marker
        applies = marker is None or any(marker.evaluate({"extra": extra}) for extra in EXTRAS)
        if applies and requirement.name not in seen:
            seen.add(requirement.name)
            yield distribution(requirement.name)
            yield from reached(requirement.name, seen)


def licence(library: Distribution) -> str:
    stated = library.metadata
    if "License-Expression" in stated:
        return stated["License-Expression"]
    if "License" in stated:
        return stated["License"].strip().split("\n")[0]
    return " AND ".join(c for c in stated.get_all("Classifier") or [] if c.startswith("License"))


def allowed(stated: str) -> bool:
    alternatives = re.split(r"\s+OR\s+", stated)
    return any(all(map(ALLOWED.search, re.split(r"\s+AND\s+", one))) for one in alternatives)


if __name__ == "__main__":
    main()
