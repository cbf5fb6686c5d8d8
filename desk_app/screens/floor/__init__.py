"""The floor on screen: its plan, its tables with their glasses, and the sheet of one table."""
