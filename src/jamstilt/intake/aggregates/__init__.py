"""Aggregates become registers: caseloads, grants, events and programmes as counts, and never a person (INPUTS 12)."""
