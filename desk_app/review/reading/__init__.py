"""Reading: a shift is folded again, fact by fact, and what each fact brought to its end becomes a row."""
