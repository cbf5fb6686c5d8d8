"""The cue rail: what needs somebody, most urgent first, and the chime that goes with it."""
