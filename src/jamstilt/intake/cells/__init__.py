"""What stands in one cell: numbers, dates, shares, words and identity numbers as people write them."""
