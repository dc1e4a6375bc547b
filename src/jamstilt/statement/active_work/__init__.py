"""Part 2 of the statement: the active work in four steps."""
