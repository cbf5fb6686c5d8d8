"""The desk over JSON lines: for a point of sale, scripts and measurements."""
