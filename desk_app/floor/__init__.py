"""What is: the venue's plan, and the floor folded from facts."""
