"""A reporting year as a folder that people can read."""
