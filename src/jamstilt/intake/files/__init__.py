"""From files to raw tables: nothing is lost, and nothing hostile gets in."""
