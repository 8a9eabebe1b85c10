"""Reading a plain text as a press release: what is what, found by how press offices write."""
