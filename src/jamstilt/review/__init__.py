"""An outsider: reads the finished public files back, accounts for every number, and attacks (DISCLOSURE 5)."""
