"""Part 3 of the statement: what a public authority does for equality in its field."""
