"""Recall and precision on a table of press sentences."""

from __future__ import annotations

import pytest

from tests.checks.facts_table import rows, score


def test_what_is_planted_stands_in_the_sentence_once() -> None:
    for row in rows():
        for plant in row.plants:
            assert row.texts[plant.language].count(plant.before) == 1, plant
            assert plant.before != plant.after


def test_the_table_has_faults_of_every_kind_in_every_language() -> None:
    plants = [plant for row in rows() for plant in row.plants]
    assert len(plants) > 1000
    assert {plant.language for plant in plants} == {"fr", "ru", "en"}
    assert len({plant.kind for plant in plants}) == 16


@pytest.mark.slow
def test_wrong_facts_are_found_and_true_ones_left_alone() -> None:
    total = score(rows())[""]
    assert total.recall >= 0.98, total.missed
    assert total.precision >= 0.99, total.false
