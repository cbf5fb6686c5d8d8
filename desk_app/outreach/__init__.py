"""Words that leave the house: what a ticket says, its code, the printers that put it on paper; files and reports."""
