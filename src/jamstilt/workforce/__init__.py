"""The only room of persons."""
