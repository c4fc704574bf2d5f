import pytest

from firsthand.lineage.edit_names import changes_name
from firsthand.lineage.stretch import NamedText
from firsthand.model import Place


def marked(kb, text):
    """The stretch between brackets of a text, which are taken out."""
    start, end = text.index("{"), text.index("}") - 1
    plain = text.replace("{", "").replace("}", "")
    return NamedText.read(plain, Place(0, len(plain)), kb).at(Place(start, end))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("shells hit {Aleppo}", "shells hit {Idlib}"),
        ("he told {Amari} so", "he told {Berrin} so"),
        ("he told {a deputy} so", "he told {Berrin} so"),
        ("arms from {Iran} came", "arms from {Iraq} came"),
        ("arms came {from Iran} at night", "arms came {}at night"),
        ("a {Javelin} launcher", "a {Kornet} launcher"),
        ("he gave them {rifles} then", "he gave them {mortars} then"),
    ],
)
def test_one_name_for_another_is_a_change_of_name(old, new, kb):
    assert changes_name(marked(kb, old), marked(kb, new))
    assert changes_name(marked(kb, new), marked(kb, old))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("he told {John} Kirby so", "he told {}Kirby so"),
        ("he told Tavo {Berrin} so", "he told Tavo {}so"),
        ("said {committee chairman Bill} Neal", "said {Mr} Neal"),
        ("he saw {President} Kirby", "he saw {}Kirby"),
        ("from {Syria} it came", "from {Syrian} it came"),
        ("near {Raqa} again", "near {Raqqa} again"),
        ("said {Gaddafi} then", "said {Qaddafi} then"),
        ("the {International Monetary Fund} paid", "the {IMF} paid"),
        ("on {Monday} it", "on {Tuesday} it"),
        ("it ended. {Soon} it", "it ended. {Later} it"),
        ("Big Army {Wins} Long Fight Near Town", "Big Army {Loses} Long Fight Near Town"),
        ("the firm <{KO}> rose", "the firm <{}> rose"),
        ("they {fled} then", "they {left} then"),
        ("near {Idlib} again", "near {the city} again"),
        ("he told {Berrin} so", "he told {the deputy} so"),
        ("then {Berrin planned} to go", "then {he plans} to go"),
        ("and {I am} going", "and {I’m} going"),
        ("he told {Kim’s} men", "he told {Kim Jong Un's} men"),
        ("in {Nev} again", "in {Nevada} again"),
        ("they {went home} then", "they {met Berrin and all his men} then"),
    ],
)
def test_the_same_name_in_other_letters_is_none(old, new, kb):
    assert not changes_name(marked(kb, old), marked(kb, new))
    assert not changes_name(marked(kb, new), marked(kb, old))
