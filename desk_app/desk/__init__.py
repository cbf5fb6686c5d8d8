"""A request becomes facts, or a refusal that says why; undo; who may do what; the ports."""
