"""Two dossiers and two builds compared in words."""
