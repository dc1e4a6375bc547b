"""The door: reads files, says what is wrong with them, and computes nothing. National ids stop here."""
