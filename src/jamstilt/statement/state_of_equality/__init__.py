"""Part 1 of the statement: the state of gender equality in figures."""
