"""The release's styles and lists beside those of a template: of one name, the template's count."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass

from releaseeditor.export.docx.harmless import W, number
from releaseeditor.export.docx.markup import Element, w

_USES = ("pStyle", "rStyle", "tblStyle")
_TIES = ("basedOn", "next", "link")
_OURS = "Release"


@dataclass(frozen=True, slots=True)
class Names:
    """What the release's styles and lists are called in the document: see `renamed`."""

    styles: Mapping[str, str]
    lists: int

    def renamed(self, elements: list[Element]) -> list[Element]:
        """The elements with the document's names of styles and lists, in place."""
        for element in elements:
            for use in _USES:
                for named in element.iter(W + use):
                    known = named.get(f"{W}val", "")
                    named.set(f"{W}val", self.styles.get(known, known))
            for used in element.iter(f"{W}numId"):
                used.set(f"{W}val", str(int(used.get(f"{W}val", "0")) + self.lists))
        return elements


def highest_list(numbering: Element | None) -> int:
    """The highest number of a list; 0 where there are none."""
    return _highest(numbering, "num", "numId") if numbering is not None else 0


def merged_lists(theirs: Element | None, ours: Element) -> Element:
    """One numbering part; the numbers of our lists begin above the template's."""
    if theirs is None:
        return ours
    kinds, lists = _highest(theirs, "abstractNum", "abstractNumId") + 1, highest_list(theirs)
    found = theirs.find(f"{W}num")
    at = theirs.index(found) if found is not None else len(theirs)
    for kind in ours.findall(f"{W}abstractNum"):
        _raise(kind, "abstractNumId", kinds)
        theirs.insert(at, kind)
        at += 1
    at += len(theirs.findall(f"{W}num"))
    for one in ours.findall(f"{W}num"):
        _raise(one, "numId", lists)
        for kind in one.findall(f"{W}abstractNumId"):
            _raise(kind, "val", kinds)
        theirs.insert(at, one)
        at += 1
    return theirs


def merged_styles(
    theirs: Element | None, ours: Element, lists: int, *, columns: bool
) -> tuple[Element, Names]:
    """One styles part, and what our styles are called in it.

    A style that the template has under the same name is the template's; the others are added, and
    go on from the template's where they were made from one that it has. In `columns` the template's
    are too large: ours are added under other names, on top of its ordinary paragraph.
    """
    if theirs is None:
        return ours, Names({}, lists)
    known = _by_name(theirs)
    taken = {style.get(f"{W}styleId", "") for style in theirs.iter(f"{W}style")}
    styles: dict[str, str] = {}
    added: list[Element] = []
    for style in ours.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        there = known.get(_default_key(style)) or known.get(_key(style))
        if columns and style.get(f"{W}type") == "paragraph":
            added.append(_of_columns(style, known.get(("paragraph", ""), "")))
            there = None
        elif there is None:
            added.append(deepcopy(style))
        styles[name] = there or (f"{_OURS}{name}" if name in taken else name)
    names = Names(styles, lists)
    for style in names.renamed(added):
        style.attrib.pop(f"{W}default", None)
        style.set(f"{W}styleId", styles[style.get(f"{W}styleId", "")])
        for tie in (element for name in _TIES for element in style.iter(W + name)):
            known_as = tie.get(f"{W}val", "")
            tie.set(f"{W}val", styles.get(known_as, known_as))
        theirs.append(style)
    return theirs, names


def _of_columns(style: Element, ordinary: str) -> Element:
    """A paragraph style of ours under another name; the first of them goes on from `ordinary`."""
    made = deepcopy(style)
    for name in made.findall(f"{W}name"):
        name.set(f"{W}val", f"Columns {name.get(f'{W}val', '')}")
        if ordinary and made.find(f"{W}basedOn") is None:
            name.addnext(w("basedOn", val=ordinary))
    made.set(f"{W}customStyle", "1")
    return made


def _by_name(styles: Element) -> Mapping[tuple[str, str], str]:
    """Identifiers by kind and name, and those of the kinds' defaults, which have the name ``."""
    found: dict[tuple[str, str], str] = {}
    for style in styles.iter(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        found.setdefault(_key(style), name)
        if style.get(f"{W}default") in ("1", "true", "on"):
            found.setdefault(_default_key(style), name)
    return found


def _key(style: Element) -> tuple[str, str]:
    """Names of Word's own styles are written in either case."""
    name = style.find(f"{W}name")
    said = name.get(f"{W}val", "") if name is not None else ""
    return style.get(f"{W}type", "paragraph"), said.casefold()


def _default_key(style: Element) -> tuple[str, str]:
    is_default = style.get(f"{W}default") in ("1", "true", "on")
    return style.get(f"{W}type", "paragraph"), "" if is_default else "\0"


def _highest(root: Element, tag: str, attribute: str) -> int:
    return max((number(one, attribute) or 0 for one in root.findall(W + tag)), default=0)


def _raise(element: Element, attribute: str, by: int) -> None:
    element.set(W + attribute, str(int(element.get(W + attribute, "0")) + by))
