"""The whole line from files to a published statement."""
