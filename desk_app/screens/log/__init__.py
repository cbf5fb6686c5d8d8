"""The shift log on screen: its lines, its search, and what can be taken back."""
