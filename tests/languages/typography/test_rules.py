"""The rules as data: each says what it does, where it is published, and shows it."""

import pytest

from releaseeditor.languages.typography import corrected, profile, profiles
from releaseeditor.languages.typography.profile import rules_of
from releaseeditor.languages.typography.rule import Example, Rule
from releaseeditor.model.richtext import RichText
from tests.languages.typography.tables import LANGUAGES, visible

DEFAULT = {"fr": "fr-in", "ru": "ru", "en": "en-GB"}
LANGUAGE_OF = {known.name: known.language for known in profiles()}
RULES = [(language, rule) for language in LANGUAGES for rule in rules_of(language)]
# A rule that several languages share shows in the profile of one of them what holds in all.
EXAMPLES = [
    (example.profile or DEFAULT[language], rule, example)
    for language, rule in RULES
    for example in rule.examples
    if LANGUAGE_OF.get(example.profile, language) == language
]


@pytest.mark.parametrize(
    ("shown_in", "rule", "example"),
    EXAMPLES,
    ids=[f"{shown_in} {rule.name} {example.before}" for shown_in, rule, example in EXAMPLES],
)
def test_each_example_comes_out_as_it_is_shown(shown_in: str, rule: Rule, example: Example) -> None:
    chosen = profile(shown_in, on=(rule.name,))
    assert visible(corrected(RichText(example.before), chosen).text) == visible(example.after)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_rules_of_a_language_have_the_same_name(language: str) -> None:
    names = [rule.name for rule in rules_of(language)]
    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    ("language", "rule"), RULES, ids=[f"{language} {rule.name}" for language, rule in RULES]
)
def test_each_rule_has_a_sentence_a_source_and_an_example(language: str, rule: Rule) -> None:
    assert (rule.message.text, rule.source, rule.steps, rule.examples) != ("", "", (), ())
    assert rule.message.text.endswith(".")
    assert rule.source
    assert rule.examples, language
