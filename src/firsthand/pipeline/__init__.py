"""Articles in, register out.

| file | does |
| --- | --- |
| `reading` | one document: read it, find its reports; this runs in every worker |
| `adding` | documents into a store: split, read, find, keep |
| `deriving` | the articles of a store compared with each other, what is new alone |
| `pairing` | which of them are to be compared, by an index kept beside the store |
| `comparer` | some pairs of articles, compared; this runs in every worker |
| `bookmark` | how far a run that was cut short had come |
| `current` | the register of a store, built from what it keeps |
| `cataloguing` | the catalogue of a register, kept beside the store; `register_line` is what it says of a transfer |
| `dossier` | one transfer with all that its page tells, in few queries |
| `judging` | what people decide, and what the register is then built from; `rereading` puts corrected slots in |
| `review_queue` | in which order people are asked to review; `queue_file` keeps it beside the store |
| `partners` | the reports that one may be joined with |
| `annotating` | reviewed reports as annotated passages |
| `selection` | which transfers are asked for |
| `lookup` | from what a person types to the one thing it names |
| `extraction` | reports of JSON Lines, without a store |
| `evaluation` | annotated passages, read and scored |
| `lineage` | articles of files compared with each other, without a store; `spool` holds them meanwhile |
| `family` | the family of an article as a tree; `kinship` chooses each article's closest source |
| `tracing` | the family of an article of a store |
| `comparison` | two articles of a store or of files |
| `republications` | what an outlet of a store republishes; `outlets` lists them |
| `houses` | whose page each article is |
| `updating` | a store and its register, brought up to date with more documents |
| `knowledge` | a user's knowledge base, kept with its store |
| `placing` | in which processes the reading runs |

Import from these files: this one imports nothing, so that a worker loads no more than it needs.
"""
