"""The waitlist on screen: who waits, what each was told, and seating from it."""
