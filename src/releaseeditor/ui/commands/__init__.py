"""The window's commands: plans, each of which says whether it can be done and then does it."""
