"""From bytes to an Article: text, typed blocks, byline, date, outlet, credits and rights."""
