"""The house as it lives: floor, clocks, tally, promises and what waits taught, folded together fact by fact."""
