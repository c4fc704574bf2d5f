"""Articles in, derivations out: which text leans on which, and what was changed.

| question | files |
| --- | --- |
| what is compared | `folding` `words` `word_set` `function_words` `compared_text` |
| which pairs are worth it | `shingles` `near_copies` `postings` `gathering` `candidates` `collection` |
| when articles keep coming | `index`, and for it `index_files` `held` `settling` `regrouping` `reconsidering` |
| | `segments` `pair_set` `growing` |
| where two articles agree | `runs` `alignment` `widening` `reworded_sentences` |
| whose words they are | `speech`, and for it `quote_marks` `tweets` `transcripts` `official_text` `paragraphs` |
| where the marks were lost | `lost_marks` `unmarked_speech` `clauses` `clause_features` `speech_words` |
| what is shared | `sharing` `stock` `topic` `evidence` `relation` |
| who took it from whom | `direction`, and for it `side` `bearing` `own_page` `house_marks` `set_off` `taken_from` |
| | `by_date` `upstreams` `false_credit` `newsroom` `houses` `kinship` |
| what was changed | `edits`, and for it `edit_kind` `edit_cues` `edit_names` `amounts` `stretch` |
| and by whom | `taking` `rewording` |

`derive` joins them: two articles in, a derivation out.
"""

METHOD = "lineage/2"  # to be raised with every change of what is found; what a store holds is then found anew
