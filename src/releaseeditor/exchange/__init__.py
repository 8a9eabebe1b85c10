"""Exchange: files that come and go, each through a door that trusts nothing."""
