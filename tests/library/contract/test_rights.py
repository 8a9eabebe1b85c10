"""What one may do is asked of the library, and is what it then lets one do."""

from releaseeditor.library.store import Store
from releaseeditor.model.rights import Right
from tests.library.contract.conftest import Opening
from tests.library.team import LANGUAGES


def test_who_may_do_everything_is_told_so(store: Store) -> None:
    rights = store.rights()
    assert all(map(rights.may, Right))
    assert all(map(rights.may_write, LANGUAGES))


def test_two_people_at_one_library_are_each_told_their_own(store: Store, opening: Opening) -> None:
    assert opening("Boris").rights() == store.rights()
