"""Articles in, derivations out: which text leans on which, and what was changed."""

METHOD = "lineage/1"  # to be raised with every change of what is found; what a store holds is then found anew
