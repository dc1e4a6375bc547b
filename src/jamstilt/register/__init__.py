"""What all registers are written with: wordings, quantities, key numbers, and the names of the numbers they report."""
