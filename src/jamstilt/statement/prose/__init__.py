"""Authored prose: Markdown with references in place of numbers, and claims held against the figures."""
