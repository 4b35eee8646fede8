"""What was said before, to whom and when: docs/history.md."""
