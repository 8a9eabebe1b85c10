"""Whatever a user does, in whatever order, nothing is lost and everything can be taken back."""

from hypothesis import settings

from tests.properties.machine import Desk

TestDesk = Desk.TestCase
TestDesk.settings = settings(max_examples=100, stateful_step_count=50)
