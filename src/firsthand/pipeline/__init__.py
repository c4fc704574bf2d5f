"""Articles in, register out.

| file | does |
| --- | --- |
| `reading` | one document: read it, find its reports; this runs in every worker |
| `adding` | documents into a store: split, read, find, keep |
| `current` | the register of a store, built from what it keeps |
| `selection` | which transfers are asked for |
| `lookup` | from what a person types to the one thing it names |
| `extraction` | reports of JSON Lines, without a store |
| `updating` | a store and its register, brought up to date with more documents |
| `knowledge` | a user's knowledge base, kept with its store |
| `placing` | in which processes the reading runs |

Import from these files: this one imports nothing, so that a worker loads no more than it needs.
"""
