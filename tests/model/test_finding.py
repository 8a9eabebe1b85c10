"""What a check says."""

from releaseeditor.messages import Message
from releaseeditor.model.finding import Finding, Severity


def test_a_finding_is_about_the_whole_release_and_a_warning_unless_it_says_more() -> None:
    finding = Finding("facts.reference", Message("There is no reference."))
    assert (finding.unit, finding.language, finding.start, finding.end) == ("", "", 0, 0)
    assert finding.severity is Severity.WARNING


def test_findings_are_values_that_can_be_told_apart() -> None:
    said = Message("{number} differs", number="2 000")
    here = Finding("facts.number", said, "lead", "fr", 3, 8, ("2,000",), Severity.ERROR)
    assert (
        len({here, Finding("facts.number", said, "lead", "fr", 3, 8, ("2,000",), Severity.ERROR)})
        == 1
    )
