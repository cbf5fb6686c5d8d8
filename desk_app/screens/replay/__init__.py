"""A shift played again on the floor's own screens, read-only."""
