"""What was: the shift read from its facts. Measures, the log, replay, what if, and what is taken away."""
