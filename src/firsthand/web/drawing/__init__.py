"""Where the parts of a drawing stand. What is drawn is in the forms; here are only places and lines."""
