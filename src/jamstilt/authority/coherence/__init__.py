"""Whether the entries of the register hang together."""
