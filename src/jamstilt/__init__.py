"""Jamstilt: from HR files to an equality statement that agrees with itself and exposes nobody."""
