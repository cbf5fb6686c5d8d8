"""Trying a changed standard on the last shifts before it becomes the procedure."""
