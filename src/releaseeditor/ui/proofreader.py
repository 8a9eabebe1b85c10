"""Has releases checked and words suggested, in processes that outlive a window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from releaseeditor.model.release import Release
from releaseeditor.settings import Settings, words_file
from releaseeditor.ui.background import Background
from releaseeditor.ui.preferences import Preferences

if TYPE_CHECKING:
    from releaseeditor.checks.checking import CheckingProcess
    from releaseeditor.checks.house import House
    from releaseeditor.checks.suggesting import SuggestionProcess
    from releaseeditor.languages.spelling import PersonalWords
    from releaseeditor.model.finding import Finding

Suggested = Callable[[tuple[str, ...]], None]


class Proofreader(QObject):
    """Knows by whose typography and words to check; its processes begin when they are needed."""

    changed = Signal()
    """What was found before may no longer hold: other profiles, other words."""

    faulted = Signal(object)
    """The `Fault` of taking a word, or of looking for suggestions."""

    def __init__(self, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._background = Background(self)
        self._checking: CheckingProcess | None = None
        self._suggesting: SuggestionProcess | None = None
        self._making = Lock()
        self._writing = Lock()
        self._closed = False
        preferences.changed.connect(self._take_settings)

    def findings(self, release: Release) -> tuple[Finding, ...]:
        """What the checks find; to be called beside the window. Raises a `Fault`."""
        return self._checker().findings(release, self._house())

    def suggest(self, release: Release, language: str, word: str, done: Suggested) -> None:
        """Call `done` with what may have been meant by a word; names of the release count."""

        def work() -> tuple[str, ...]:
            from releaseeditor.checks.spelling import names_as_written

            house = self._house()
            known = {*names_as_written(release), *house.words.get(language, ())}
            return self._suggester().suggestions(word, house.locale(language), known)

        self._background.latest("suggestions", work, done, self.faulted.emit)

    def take_word(self, language: str, word: str) -> None:
        """Take a word into the user's own list."""
        self._change_words(f"take {language} {word}", lambda own: own.add(language, word))

    def drop_word(self, language: str, word: str) -> None:
        """Take a word out of the user's own list."""
        self._change_words(f"drop {language} {word}", lambda own: own.remove(language, word))

    def own_words(self, done: Callable[[Mapping[str, frozenset[str]]], None]) -> None:
        """Call `done` with the user's own words, by language."""
        from releaseeditor.languages.spelling import PersonalWords

        own = PersonalWords(words_file())
        self._background.latest("own words", own.all, done, self.faulted.emit)

    def _change_words(self, key: str, change: Callable[[PersonalWords], None]) -> None:
        from releaseeditor.languages.spelling import PersonalWords

        def work() -> None:
            with self._writing:  # two at once would each write the words that they have read
                change(PersonalWords(words_file()))

        self._background.latest(key, work, lambda _: self.changed.emit(), self.faulted.emit)

    def finish(self) -> None:
        """End the processes, and whoever waits for them."""
        with self._making:
            self._closed = True
        for process in (self._checking, self._suggesting):
            if process is not None:
                process.close()

    def _checker(self) -> CheckingProcess:
        from releaseeditor.checks.checking import CheckingProcess

        with self._making:
            if self._checking is None:
                self._checking = CheckingProcess()
                if self._closed:
                    self._checking.close()
            return self._checking

    def _suggester(self) -> SuggestionProcess:
        from releaseeditor.checks.suggesting import SuggestionProcess

        with self._making:
            if self._suggesting is None:
                self._suggesting = SuggestionProcess()
                if self._closed:
                    self._suggesting.close()
            return self._suggesting

    def _house(self) -> House:
        """What counts as right now; read anew, for another window may have taken words too."""
        from releaseeditor.checks.house import house
        from releaseeditor.languages.spelling import PersonalWords

        return house(self._preferences.settings.profiles, PersonalWords(words_file()).all())

    def _take_settings(self, before: Settings, after: Settings) -> None:
        if before.profiles != after.profiles:
            self.changed.emit()
