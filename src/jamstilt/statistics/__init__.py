"""Persons become numbers here, and only here: atoms, then all items of part 1."""
