"""How fast netiquette is, as ratios against yardsticks that run beside it."""
