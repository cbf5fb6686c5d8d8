"""One page for a party or a table."""
