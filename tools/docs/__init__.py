"""Writes the pages of docs/ that repeat what the code knows, so that nothing is written twice."""
