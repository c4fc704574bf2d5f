"""From an Article to its Reports."""
