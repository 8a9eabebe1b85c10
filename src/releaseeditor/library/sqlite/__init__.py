"""The library as one SQLite file."""
