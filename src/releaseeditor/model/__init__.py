"""The release, its edits, its history: pure values, no input or output."""
