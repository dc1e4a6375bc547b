"""The law's list, and how this dossier answers it."""
