"""What can be worked out from counts and amounts: exact, and only where the parts are known."""
