"""Guests who are not there: for the demo, and to measure whether the cues work."""
