"""Writes docs/typography.md: the profiles, and each rule with its source and its examples.

`python -m tools.typography_page` writes the page; with `--check` it says whether it is up to date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from releaseeditor.languages.typography import Profile, profiles
from releaseeditor.languages.typography.profile import rules_of
from releaseeditor.languages.typography.protected import KINDS
from releaseeditor.languages.typography.rule import Rule

PAGE = Path(__file__).parent.parent / "docs" / "typography.md"
NAMES = {"fr": "French", "ru": "Russian", "en": "English"}
SPACES = {"\u00a0": "⍽", "\u202f": "⎵", "": "none"}
INTRODUCTION = """# Typography

This page is made by `python -m tools.typography_page` from the rules themselves. ⍽ stands for the
no-break space U+00A0, ⎵ for the narrow no-break space U+202F.

Rules are offered while you type and on demand; nothing is changed on saving or export. They run in
the order of this page, line by line, each on what the ones before it left. On the command line,
`releaseeditor typography --profile NAME` corrects standard input, and `--report` lists the findings
instead, with `--json` for other programs: `rule`, `line` from 1, `start` and `end` in code points
of the whole text from 0, `message`, `replacements`, the best first. `--on RULES` and `--off RULES`
switch rules, named as below.

French ordinals come out as plain text (23e); raising the letters is left to the marks of the text.
"""


def page() -> str:
    """The page as it should be."""
    parts = [INTRODUCTION, *_profiles(), *_protected()]
    for language, name in NAMES.items():
        parts.extend(_rules(language, name))
    return "\n".join(parts)


def _profiles() -> Iterator[str]:
    yield "## Profiles\n"
    yield "| profile | ; ! ? | : | inside « » | thousands | beside the usual rules |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for known in profiles():
        yield f"| `{known.name}` | {_spaces(known)} | {', '.join(_extra(known)) or '–'} |"
    yield "\nThe first profile of a language is its default.\n"


def _spaces(known: Profile) -> str:
    spacing = known.spacing
    if known.language == "fr":
        kinds = (spacing.high, spacing.colon, spacing.guillemets, spacing.thousands)
        return " | ".join(SPACES[kind] for kind in kinds)
    return f"none | none | none | {SPACES.get(spacing.thousands, spacing.thousands)}"


def _extra(known: Profile) -> list[str]:
    usual = {rule.name for rule in rules_of(known.language) if rule.on}
    return [f"`{name}`" for name in sorted(known.on - usual)]


def _protected() -> Iterator[str]:
    yield "## What is never touched\n"
    yield ", ".join(kind.name for kind in KINDS) + ".\n"


def _rules(language: str, name: str) -> Iterator[str]:
    yield f"## {name}\n"
    yield "| rule | what it says | example | source |"
    yield "| --- | --- | --- | --- |"
    for rule in rules_of(language):
        off = "" if rule.on else " (off unless its profile or you switch it on)"
        yield (
            f"| `{rule.name}`{off} | {rule.message.text} | {_examples(rule, language)} "
            f"| {_cell(rule.source)} |"
        )
    yield ""


def _examples(rule: Rule, language: str) -> str:
    mine = {known.name for known in profiles() if known.language == language}
    return "; ".join(
        f"{_cell(example.before)} → {_cell(example.after)}"
        for example in rule.examples
        if not example.profile or example.profile in mine
    )


def _cell(text: str) -> str:
    shown = text.replace("\u00a0", "⍽").replace("\u202f", "⎵")
    return shown.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


def main(arguments: list[str]) -> int:
    """Write the page, or check it."""
    if "--check" in arguments:
        return 0 if PAGE.read_text("utf-8") == page() else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
