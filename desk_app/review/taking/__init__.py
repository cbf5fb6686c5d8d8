"""Taking it away: facts, measures and the shift report as cells and words, before any file is written."""
