"""What the law asks: of whom, how often, where it says so. The floor of the house."""
