"""Everything seen: the only package that knows Qt."""
