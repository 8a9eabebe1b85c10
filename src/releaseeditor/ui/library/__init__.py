"""The library in the window: its list of releases, keeping what is typed, history, backups."""
