"""The numbers of the register under their names."""
