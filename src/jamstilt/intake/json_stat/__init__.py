"""Published tables of any number of dimensions: JSON-stat 2 and the CSV export of the same table (INPUTS 11 and 13)."""
