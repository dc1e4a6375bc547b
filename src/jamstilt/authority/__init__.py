"""What a public authority does for equality in its own field (LDL § 24): principles, action, results, expectations."""
