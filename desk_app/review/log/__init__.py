"""The log: every fact as a line, searched by the words it is made of."""
