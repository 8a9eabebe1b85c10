"""All actions of the window, each declared once: its sentence, its keys, its plan, its menu."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from releaseeditor.messages import Message
from releaseeditor.model.parts import ListItem, Paragraph, Quote
from releaseeditor.model.richtext import Mark
from releaseeditor.model.wording import State
from releaseeditor.settings import TEXT_SIZES
from releaseeditor.ui.action import Action, Listed, Menu
from releaseeditor.ui.commands import files, find, history, parts, program, texts, view, wordings
from releaseeditor.ui.desk import Desk
from releaseeditor.ui.file_menu import FILE
from releaseeditor.ui.findings_menu import FINDINGS
from releaseeditor.ui.library.menu import LIBRARY
from releaseeditor.ui.names import endonym


def _columns(desk: Desk) -> list[Action]:
    return [
        Action(
            "",
            Message("{name}", name=endonym(code)),
            view.toggle_column(code),
            checked=view.column_is_shown(code),
        )
        for code in desk.release.languages
    ]


EDIT = Menu(
    "edit",
    Message("&Edit"),
    (
        Action(
            "undo", Message("Undo"), history.undo, ("Ctrl+Z",), "undo", named=history.undo_title
        ),
        Action(
            "redo",
            Message("Redo"),
            history.redo,
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            "redo",
            named=history.redo_title,
        ),
        None,
        Action("cut", Message("Cut"), texts.cut, ("Ctrl+X",)),
        Action("copy", Message("Copy"), texts.copy, ("Ctrl+C",)),
        Action("paste", Message("Paste"), texts.paste, ("Ctrl+V",)),
        Action("select_all", Message("Select all"), texts.select_all, ("Ctrl+A",)),
        None,
        Action("find", Message("Find…"), find.find, ("Ctrl+F",), "find"),
        Action("find_next", Message("Find next"), find.find_next(1), ("F3",)),
        Action("find_previous", Message("Find previous"), find.find_next(-1), ("Shift+F3",)),
        Action("replace", Message("Find and replace…"), find.replace, ("Ctrl+H",)),
    ),
)

TEXT = Menu(
    "text",
    Message("&Text"),
    (
        Action(
            "bold",
            Message("Bold"),
            texts.toggle(Mark.BOLD),
            ("Ctrl+B",),
            "bold",
            checked=texts.bears(Mark.BOLD),
        ),
        Action(
            "italic",
            Message("Italic"),
            texts.toggle(Mark.ITALIC),
            ("Ctrl+I",),
            "italic",
            checked=texts.bears(Mark.ITALIC),
        ),
        Action(
            "superscript",
            Message("Superscript"),
            texts.toggle(Mark.SUPERSCRIPT),
            ("Ctrl+.",),
            "superscript",
            checked=texts.bears(Mark.SUPERSCRIPT),
        ),
        Action(
            "subscript",
            Message("Subscript"),
            texts.toggle(Mark.SUBSCRIPT),
            ("Ctrl+,",),
            "subscript",
            checked=texts.bears(Mark.SUBSCRIPT),
        ),
        Action("link", Message("Link…"), texts.set_link, ("Ctrl+Shift+K",), "link"),
        None,
        Action(
            "space", Message("No-break space"), texts.type_space, ("Ctrl+Shift+Space",), "spaces"
        ),
        Action("narrow_space", Message("Narrow no-break space"), texts.type_narrow_space),
        Action("insertion", Message("Date, time or number…"), texts.insert_form, ("Ctrl+Shift+D",)),
    ),
)

WORDING = Menu(
    "wording",
    Message("&Wording"),
    (
        Action(
            "confirm",
            Message("Confirm and go to the next"),
            wordings.confirm_and_go_on,
            ("Ctrl+Return", "Ctrl+Enter"),
            "confirm",
        ),
        Action("to_do", Message("Next to do"), wordings.go_to_do, ("Ctrl+J",)),
        Action(
            "take_name",
            Message("Take the drafted name"),
            wordings.take_proposed_name,
            ("Alt+Return", "Alt+Enter"),
        ),
        None,
        Action(
            "draft",
            Message("Back to draft"),
            wordings.back_to_draft,
            ("Ctrl+U",),
            checked=wordings.has_state(State.DRAFT),
        ),
        Action(
            "translated",
            Message("Translated"),
            wordings.state_of(State.TRANSLATED),
            checked=wordings.has_state(State.TRANSLATED),
        ),
        Action(
            "reviewed",
            Message("Reviewed"),
            wordings.state_of(State.REVIEWED),
            ("Ctrl+Alt+R",),
            checked=wordings.has_state(State.REVIEWED),
        ),
        Action(
            "approved",
            Message("Approved"),
            wordings.state_of(State.APPROVED),
            ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
            checked=wordings.has_state(State.APPROVED),
        ),
        Action(
            "omitted",
            Message("Leave out of this edition"),
            wordings.leave_out,
            checked=wordings.is_left_out,
        ),
        Action(
            "sign_off",
            Message("Sign off this edition"),
            wordings.sign_off_here,
            ("Ctrl+Alt+S",),
        ),
        None,
        Action("keep", Message("Needs no retranslation"), wordings.keep_as_it_is),
        Action("origin", Message("Written first in this language"), wordings.written_first_here),
        Action(
            "lock",
            Message("Lock the original wording"),
            wordings.toggle_lock,
            checked=wordings.is_locked,
        ),
    ),
)

PART = Menu(
    "part",
    Message("&Part"),
    (
        Menu(
            "add",
            Message("Add"),
            (
                Action("add_paragraph", Message("Paragraph"), parts.add("Paragraph")),
                Action("add_heading", Message("Heading"), parts.add("Heading")),
                Action("add_item", Message("List item"), parts.add("ListItem")),
                Action("add_quote", Message("Quote"), parts.add("Quote"), ("Ctrl+Shift+Q",)),
                None,
                Action("add_emitter", Message("Emitter"), parts.add("Emitter")),
                Action("add_participant", Message("Participant"), parts.add("Participant")),
                Action("attach", Message("Attach a file…"), files.attach(), ("Ctrl+Shift+A",)),
                Action("add_boilerplate", Message("Boilerplate"), parts.add("Boilerplate")),
                Action("add_contact", Message("Contact"), parts.add("Contact")),
            ),
        ),
        Menu(
            "make",
            Message("Make it"),
            (
                Action("paragraph", Message("Paragraph"), parts.make(Paragraph), ("Ctrl+Alt+0",)),
                Action(
                    "heading_1", Message("Heading"), parts.make(parts.heading(1)), ("Ctrl+Alt+1",)
                ),
                Action(
                    "heading_2",
                    Message("Smaller heading"),
                    parts.make(parts.heading(2)),
                    ("Ctrl+Alt+2",),
                ),
                Action("item", Message("List item"), parts.make(ListItem), ("Ctrl+Shift+8",)),
                Action(
                    "numbered",
                    Message("Numbered item"),
                    parts.make(parts.numbered),
                    ("Ctrl+Shift+7",),
                ),
                Action("quote", Message("Quote"), parts.make(Quote)),
            ),
        ),
        None,
        Action("part_up", Message("Move up"), parts.move(-1), ("Alt+Shift+Up",)),
        Action("part_down", Message("Move down"), parts.move(1), ("Alt+Shift+Down",)),
        None,
        Action("split", Message("Split at the caret"), parts.split),
        Action("join", Message("Join with the next"), parts.join),
        None,
        Action("remove", Message("Remove"), parts.remove, ("Ctrl+Shift+Delete",)),
    ),
)

GO = Menu(
    "go",
    Message("&Go"),
    (
        Action("next_unit", Message("Next text"), wordings.step_unit(1), ("Ctrl+Down",)),
        Action("previous_unit", Message("Previous text"), wordings.step_unit(-1), ("Ctrl+Up",)),
        Action(
            "next_language", Message("Next language"), wordings.step_language(1), ("Alt+Right",)
        ),
        Action(
            "previous_language",
            Message("Previous language"),
            wordings.step_language(-1),
            ("Alt+Left",),
        ),
        None,
        Action("next_pane", Message("Next pane"), view.step_pane(1), ("F6",)),
        Action("previous_pane", Message("Previous pane"), view.step_pane(-1), ("Shift+F6",)),
    ),
)


def _sizes() -> Iterator[Action]:
    for size in TEXT_SIZES:
        yield Action(
            f"size_{size}",
            Message("{size} %", size=size),
            view.size_of(size),
            ("Ctrl+0",) if size == 100 else (),  # noqa: PLR2004 - a hundred per cent
            checked=view.size_is(size),
        )


SIZE = Menu(
    "size",
    Message("Size of texts"),
    (
        Action("larger", Message("Larger"), view.size_step(1), ("Ctrl++", "Ctrl+=")),
        Action("smaller", Message("Smaller"), view.size_step(-1), ("Ctrl+-",)),
        None,
        *_sizes(),
    ),
)

VIEW = Menu(
    "view",
    Message("&View"),
    (
        Menu("columns", Message("Columns"), (Listed(_columns),)),
        SIZE,
        Action(
            "spaces",
            Message("Show spaces"),
            view.toggle_spaces,
            ("Ctrl+F10",),
            checked=view.spaces_visible,
        ),
        None,
        Action(
            "outline",
            Message("Outline"),
            view.toggle_pane("outline"),
            ("F7",),
            checked=view.pane_is_shown("outline"),
        ),
        Action(
            "side",
            Message("Side panel"),
            view.toggle_pane("side"),
            ("F9",),
            checked=view.pane_is_shown("side"),
        ),
        Action(
            "full_screen",
            Message("Full screen"),
            view.full_screen,
            ("F11",),
            checked=view.is_full_screen,
        ),
    ),
)

HELP = Menu(
    "help",
    Message("&Help"),
    (
        Action("keys", Message("Keys"), program.show_keys, ("F1",)),
        None,
        Action("about", Message("About Release Editor"), program.show_about),
    ),
)

MENUS = (FILE, LIBRARY, EDIT, TEXT, WORDING, PART, GO, FINDINGS, VIEW, HELP)

TOOLS = (
    *("undo", "redo"),
    *("bold", "italic", "superscript", "subscript", "link", "space"),
    "confirm",
)
"""The names of the actions that have a button in the top bar."""


def actions(*menus: Menu) -> Iterator[Action]:
    """All actions of menus and of their submenus, in order."""
    for menu in menus or MENUS:
        for item in menu.items:
            if isinstance(item, Action):
                yield item
            elif isinstance(item, Menu):
                yield from actions(item)


def action(name: str) -> Action:
    """The action of this name."""
    return next(one for one in actions() if one.name == name)


def keys_of(one: Action, chosen: Mapping[str, str]) -> tuple[str, ...]:
    """The keys of an action: the user's own, else its usual ones."""
    if one.name not in chosen:
        return one.keys
    return (chosen[one.name],) if chosen[one.name] else ()
