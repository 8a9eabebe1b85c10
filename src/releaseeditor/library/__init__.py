"""The library: where releases are kept, listed, searched and remembered; SQLite or PostgreSQL."""
