from firsthand.kb.entities import State
from firsthand.kb.spellings import spell, spelling_of


def owners(table):
    return {spelling: table.of(row) for row, spelling in enumerate(table.spellings)}


def test_forms_that_differ_in_capitals_and_marks_share_a_spelling():
    assert spelling_of("al-Qa'ida") == spelling_of("Al Qa’ida") == "al qa ida"
    assert spelling_of("…") == ""


def test_a_table_numbers_the_things_that_a_spelling_may_name():
    table = spell([State(id="state/a", name="Congo"), State(id="state/b", name="Zaire", aliases=("Congo",))])
    assert owners(table) == {"congo": [0, 1], "zaire": [1]}


def test_a_longer_table_counts_on_and_forgets_what_is_gone():
    table = spell([State(id="state/a", name="Congo"), State(id="state/b", name="Zaire")])
    longer = table.extended([State(id="state/b", name="Congo"), State(id="state/c", name="Mali")], 2, [1])
    assert owners(longer) == {"congo": [0, 2], "zaire": [], "mali": [3]}
