"""Pages: what is kept of each shift that was read, as columns, and any span of them."""
