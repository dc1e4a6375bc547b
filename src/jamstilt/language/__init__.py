"""Words and numbers as people read them, in nynorsk, bokmål and English."""
