"""Opening, closing and handing over a shift."""
