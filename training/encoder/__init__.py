"""How the shipped encoder is made: from MiniLM and annotated passages to one file of weights."""
