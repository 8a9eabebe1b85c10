"""Profiles: which rules are on, and which spaces they put."""

import pytest

from releaseeditor.errors.typography import UnknownProfile, UnknownRule
from releaseeditor.languages.typography import Profile, corrected, profile, profiles
from releaseeditor.model.richtext import RichText
from tests.languages.typography.tables import raw, visible


def made(text: str, chosen: Profile) -> str:
    return visible(corrected(RichText(raw(text)), chosen).text)


@pytest.mark.parametrize(
    ("name", "after"),
    [
        ("fr-in", "Vrai⎵? «⍽Oui⍽»⎵; non⍽: 10⎵000⍽€"),
        ("fr-nbsp", "Vrai⍽? «⍽Oui⍽»⍽; non⍽: 10⍽000⍽€"),
        ("fr-eu", "Vrai? «Oui»; non: 10⍽000⍽€"),
        ("fr-ca", "Vrai? «⍽Oui⍽»; non⍽: 10⍽000⍽€"),
    ],
)
def test_the_french_profiles_differ_in_their_spaces(name: str, after: str) -> None:
    assert made('Vrai ? "Oui" ; non : 10 000 €', profile(name)) == after


def test_a_language_alone_is_its_default_profile() -> None:
    assert [profile(name).name for name in ("fr", "ru", "en")] == ["fr-in", "ru", "en-GB"]


def test_each_profile_is_found_by_its_name() -> None:
    assert [profile(known.name) for known in profiles()] == list(profiles())


def test_russian_sets_a_space_before_the_per_cent_sign_or_none() -> None:
    assert made("20%, 30 %", profile("ru")) == "20⍽%, 30⍽%"
    assert made("20%, 30 %", profile("ru", on=["percent-closed"])) == "20%, 30%"


def test_rules_are_switched_by_their_name_within_the_language_or_in_full() -> None:
    text = "la 23ème session a 60 ans"
    assert made(text, profile("fr", off=["ordinal"])) == text
    assert made(text, profile("fr", off=["typography.fr.ordinal"])) == text
    assert made(text, profile("fr", on=["number-and-noun"])) == "la 23e session a 60⍽ans"


def test_a_rule_that_is_switched_off_is_not_found_in_the_rules_of_the_profile() -> None:
    assert "ordinal" not in {rule.name for rule in profile("fr", off=["ordinal"]).rules}


def test_an_unknown_profile_or_rule_is_refused_by_name() -> None:
    with pytest.raises(UnknownProfile) as refused:
        profile("fr-xx")
    assert "fr-xx" in str(refused.value)
    assert "fr-in" in str(refused.value)
    with pytest.raises(UnknownRule) as unknown:
        profile("fr", on=["no-such-rule"])
    assert "no-such-rule" in str(unknown.value)
    with pytest.raises(UnknownRule):
        profile("fr").rule("no-such-rule")
