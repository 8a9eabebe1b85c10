"""Measurements of the program, run by hand and, in short, by CI; never part of the tests."""
