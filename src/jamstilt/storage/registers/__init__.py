"""The registers and the prose of a dossier on disk: read, checked, and written without touching a comment."""
