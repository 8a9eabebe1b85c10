"""Release Editor: one press release in French, Russian and English, side by side."""

__version__ = "0.1.0"
