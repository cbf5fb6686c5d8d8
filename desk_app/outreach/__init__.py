"""Words that leave the house: what a ticket says, its code, and the printers that put it on paper."""
