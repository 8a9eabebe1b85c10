"""The page about typography is made from the rules."""

from tools.typography_page import PAGE, page


def test_the_page_about_typography_says_what_the_rules_do() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `python -m tools.typography_page`"
