"""The proof that nobody is exposed: a puzzle of shown numbers, attackers who try to solve it, and what to hide."""
