"""Names are read as registers write them."""

import pytest

from firsthand.register.listed_names import ListedNames, category_of


@pytest.fixture(scope="module")
def names(kb):
    return ListedNames(kb)


@pytest.mark.parametrize(
    ("cell", "entities"),
    [
        ("Hezbollah (Lebanon)*", ["group/hezbollah"]),
        ("Houthi rebels (Yemen)*", ["group/houthis"]),
        ("Iran (Islamic Republic of)", ["state/ir"]),
        ("Korea, Republic of", ["state/kr"]),
        ("NATO**", ["group/nato"]),
        ("United States; Saudi Arabia", ["state/us", "state/sa"]),
        ("Syria rebels*", [None]),
        ("unknown supplier(s)", []),
        ("unknown rebel group*", []),
        ("..", []),
        ("", []),
    ],
)
def test_parties_of_a_cell(names, cell, entities):
    assert [one.entity for one in names.parties(cell)] == entities


@pytest.mark.parametrize(
    ("item", "description", "entities", "unknown"),
    [
        ("9M133 Kornet/AT-14", "Anti-tank missile", ["weapon/kornet"], False),
        ("F-16C Block-50/52", "FGA aircraft", ["weapon/f-16"], False),
        ("Mi-8MT/Mi-17", "Transport helicopter", ["weapon/mi-8", "weapon/mi-17"], False),
        ("..", "Portable SAM", ["term/manpads"], False),
        ("XQ-77", "BVRAAM", ["term/air-to-air-missile"], True),
        ("XQ-77", "", [None], False),
        ("AK-47 ammunition", "", ["term/ammunition"], False),
        ("", "TOW anti-tank missiles", ["weapon/bgm-71-tow"], False),
        ("..", "..", [], False),
    ],
)
def test_arms_of_a_designation_and_a_description(names, item, description, entities, unknown):
    found = names.goods(item, description)
    assert [one.entity for one in found] == entities
    assert any(one.unknown_model for one in found) is unknown


@pytest.mark.parametrize(
    ("cell", "category"),
    [
        ("VII", "VII"),
        ("Category VII", "VII"),
        ("7", "VII"),
        ("IV (b)", "IV"),
        ("III. Large-calibre artillery systems", "III"),
        ("Missiles and missile launchers", "VII"),
        ("VIII", "SALW"),
        ("Small arms 4: assault rifles", "SALW"),
        ("X", None),
        ("", None),
        ("Other", None),
    ],
)
def test_category_of_a_cell(cell, category):
    assert category_of(cell) == category


def test_every_term_of_the_table_is_in_the_knowledge_base(kb):
    from firsthand.register.listed_names import _table

    assert [term for term in _table()["descriptions"].values() if term not in kb] == []
