import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.kb.entities import RECORD, Affiliation, Group, Kind, State, kind_of
from firsthand.kb.index import CityRow, decode, encode

words = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=12)
groups = st.builds(
    Group,
    id=st.from_regex(r"group/[a-z]{1,6}", fullmatch=True),
    name=words,
    kind=st.just("agency"),
    aliases=st.lists(words, max_size=3).map(tuple),
    affiliations=st.lists(st.builds(Affiliation, to=words, kind=words, since=st.none() | words)).map(tuple),
)


@given(st.lists(groups, unique_by=lambda group: group.id))
def test_what_is_encoded_is_decoded_sorted(things):
    index = decode(encode({thing.id: thing for thing in things}, []).encode())
    assert list(index.groups) == sorted(things, key=lambda thing: thing.id)


@given(st.permutations([State(id=f"state/x{n}", name=f"Land {n}") for n in range(5)]))
def test_the_order_of_the_input_does_not_matter(things):
    one = encode({thing.id: thing for thing in things}, [])
    assert one == encode({thing.id: thing for thing in reversed(things)}, [])


def test_numbers_of_the_table_count_through_all_entities():
    city = CityRow("place/hill-1", "Hill", "xa", None, 9, 1.0, 2.0, ("Berg",))
    index = decode(encode({"state/xa": State(id="state/xa", name="Velkara")}, [city]).encode())
    entities, table = index.entities(), index.table()
    owners = {spelling: [entities[n].id for n in table.of(row)] for row, spelling in enumerate(table.spellings)}
    assert owners == {"velkara": ["state/xa"], "hill": ["place/hill-1"], "berg": ["place/hill-1"]}


def test_what_is_no_index_is_an_error():
    with pytest.raises(msgspec.DecodeError):
        decode(b"[1, 2]")


def test_every_kind_has_a_record_and_begins_its_ids():
    assert set(RECORD) == set(Kind)
    assert kind_of("weapon/bgm-71-tow") is Kind.WEAPON
    with pytest.raises(ValueError, match="thing"):
        kind_of("thing/x")
