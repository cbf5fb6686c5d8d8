"""What was: how needs ended."""
