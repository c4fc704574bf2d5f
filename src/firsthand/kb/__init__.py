"""The knowledge base: names of states, groups, weapons, outlets, places and labels, and linking to them."""
