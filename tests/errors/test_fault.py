"""What all faults say: what is wrong, and what to do."""

from releaseeditor.errors.fault import Fault, Refused
from releaseeditor.errors.malformed import Malformed
from releaseeditor.messages import Message


def test_a_fault_is_read_as_its_sentence_and_its_hint() -> None:
    fault = Fault(Message("The file {name} is empty.", name="a"), Message("Choose another."))
    assert str(fault) == "The file a is empty. Choose another."


def test_a_fault_without_a_hint_is_read_as_its_sentence() -> None:
    assert str(Refused(Message("There is no text here yet."))) == "There is no text here yet."


def test_a_malformed_value_is_named_by_its_place_however_long() -> None:
    fault = Malformed("$." + "x" * 500, "text")
    assert fault.where.endswith("x" * 500)
    assert fault.expected == "text"
    assert len(str(fault.message)) < 300


def test_a_place_with_braces_is_read_as_it_stands() -> None:
    assert "$.{0}{x" in str(Malformed("$.{0}{x", "field"))


def test_faults_tell_the_command_line_how_to_end() -> None:
    assert (Fault.exit_code, Malformed.exit_code) == (1, 3)
