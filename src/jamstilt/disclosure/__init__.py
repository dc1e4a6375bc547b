"""Nobody is exposed: decides which figures may be shown to whom."""
