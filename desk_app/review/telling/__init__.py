"""Telling: the shift in words, what to praise and to mend, a party's story, what is handed over."""
