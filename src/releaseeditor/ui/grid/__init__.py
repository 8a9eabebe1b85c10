"""The grid of wordings: a row per unit, a column per language, editors for what is in sight."""
