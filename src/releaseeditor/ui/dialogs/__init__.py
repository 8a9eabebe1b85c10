"""Dialogs: each is imported when it is first opened, and none ever waits in a loop of its own."""
