"""Replay: a shift at any of its moments, and the moments worth seeing."""
