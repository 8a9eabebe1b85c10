"""Whatever a user does, in whatever order, nothing is lost and everything can be taken back."""

from hypothesis import settings

from tests.properties.arranging import Arranging
from tests.properties.writing import Writing


class User(Writing, Arranging):
    """Someone who does all of it."""


TestUser = User.TestCase
TestUser.settings = settings(max_examples=100, stateful_step_count=50)
