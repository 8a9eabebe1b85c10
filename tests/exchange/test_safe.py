"""Addresses that run something are told from those that lead somewhere."""

import pytest

from releaseeditor.exchange.safe import is_dangerous


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " java\tscript:alert(1)",
        "java\u200bscript:alert(1)",
        "vbscript:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "//server/share",
        "\\\\server\\share",
        "/etc/passwd",
        "ms-word:ofe|u|x",
        "smb://server",
        "javascript :x",
    ],
)
def test_what_runs_something_or_leads_into_the_machine_is_dangerous(address: str) -> None:
    assert is_dangerous(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.org",
        "http://пример.рф/а",
        "mailto:presse@example.org",
        "tel:+33100000000",
        "www.example.org",
        "",
        "database.example.org",
        "filed.example.org",
    ],
)
def test_what_leads_to_a_page_or_a_person_is_not(address: str) -> None:
    assert not is_dangerous(address)
