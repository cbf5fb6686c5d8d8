"""The guests' board, on a screen of its own."""
