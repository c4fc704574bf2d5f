"""How well passages are read, against what an annotator found in them.

| file | does |
| --- | --- |
| `reviewer_agreement` | how far people who judged the same reports agree |
| `annotation` | one report in the form of the guidelines, an annotator's or a reading |
| `annotated` | passages and labels, joined and checked; `label` checks one line of labels |
| `trigger_place` | which of several equal words in a passage is the trigger |
| `case` | a passage with all its reports, annotated and read |
| `agreement` | when two spans agree, and which reading is held against which report |
| `scores` | precision, recall and F1 of reports and slots |
| `grave_errors` | swapped parties, and what was stopped or denied read as going ahead |
| `confusion` | what was read for what |
| `calibration` | whether a confidence of 0.8 is right eight times in ten |
| `telling` | a report with the words around its trigger; `constructions` sorts these by how they are told |
| `breakdown` | the main figures by construction, outlet or year |
| `worst` | the cases that cost most |
| `evaluation` | all of these together |

It knows no finder: the pipeline reads the passages and brings the readings.
"""
