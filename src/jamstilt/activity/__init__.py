"""The employer's active work (LDL § 26): risks, causes, measures and results, and the meetings that treated them."""
