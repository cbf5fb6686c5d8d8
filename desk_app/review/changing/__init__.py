"""What if: the same shifts under changed standards, and the venue's text with them changed."""
