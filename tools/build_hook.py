"""Hatchling's hook: compiles the interface's catalogues and takes what travels with the program."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

TRAVELLING = ("resources", "translations")


class ReleaseEditorBuild(BuildHookInterface[Any]):
    """Runs before a wheel or an editable copy is made; no compiled file is kept in Git."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        for source in Path(self.root, "translations").glob("*/LC_MESSAGES/*.po"):
            with source.open("rb") as text, source.with_suffix(".mo").open("wb") as compiled:
                write_mo(compiled, read_po(text, locale=source.parts[-3]))
        # An editable copy reads the checkout; a table in pyproject.toml would be copied there too.
        if version == "standard":
            there = [name for name in TRAVELLING if Path(self.root, name).is_dir()]
            build_data["force_include"].update({name: f"releaseeditor/{name}" for name in there})
