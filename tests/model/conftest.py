"""Tests of the model alone, which cover every line of it."""

import pytest

from releaseeditor.model.readers import reader


@pytest.fixture(scope="session", autouse=True)
def _nothing_made() -> None:
    """What the program makes once is made here, whichever tests ran before in this process."""
    reader.cache_clear()
