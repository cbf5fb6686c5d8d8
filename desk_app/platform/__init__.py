"""The machine: its clock, timer, folders, sound and faults. Each part is imported from its own module when needed."""
