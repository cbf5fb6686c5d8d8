"""What was, on screen: a span in words and pictures, its measures, and the facts behind every number."""
