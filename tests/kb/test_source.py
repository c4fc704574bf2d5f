import pytest

from firsthand.errors import KnowledgeBaseError
from firsthand.kb.source import read_folder

GOOD = {
    "states__xa": "name: Velkara\nsources: [us]\n",
    "groups__guard": "name: Guard\nkind: armed_force\nhome: state/xa\nsince: 1921\nsources: [us]\n",
    "terms__gun": "name: gun\ncategory: SALW\nbroader: null\nsources: [us]\n",
    "weapons__ex_1": "name: EX-1\ngeneric: term/gun\ncategory: SALW\nmakers: [state/xa]\nsources: [us]\n",
    "outlets__wire": "name: Wire\nkind: agency\nstate_run: false\nsites: [wire.example]\nsources: [us]\n",
    "labels__brute": "name: brute\nkind: condemning\nof: any\nnote: says so\nsources: [us]\n",
    "places__ridge": "name: Ridge\nkind: mountains\nin: [state/xa]\nsources: [us]\n",
}


def test_a_folder_is_read_into_records_sorted_by_id(folder):
    entities = read_folder(folder(**GOOD))
    assert list(entities) == sorted(entities)
    assert entities["group/guard"].home == ("state/xa",)
    assert entities["group/guard"].since == "1921"
    assert entities["place/ridge"].states == ("state/xa",)
    assert entities["weapon/ex-1"].makers == ("state/xa",)


def test_dates_that_yaml_reads_as_dates_stay_text(folder):
    leaders = "leaders: [{name: Ana Ruler, since: 2001-02-03, until: 2004}]"
    entities = read_folder(folder(states__xa=f"name: Velkara\n{leaders}\nsources: [us]\n"))
    (leader,) = entities["state/xa"].leaders
    assert (leader.since, leader.until) == ("2001-02-03", "2004")


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("states__xa", "sources: [us]\n", "states/xa.yaml: 'name' is a required property"),
        ("states__xa", "name: [Velkara]\nsources: [us]\n", "states/xa.yaml: name: ['Velkara'] is not of type 'string'"),
        ("states__xa", "name: Velkara\nalias: [V]\nsources: [us]\n", "('alias' was unexpected)"),
        ("states__xa", "name: Velkara\nsources: []\n", "states/xa.yaml: sources: [] should be non-empty"),
        ("states__xa", "name: ' Velkara'\nsources: [us]\n", "states/xa.yaml: name: ' Velkara' does not match"),
        ("states__xa", "name: No\nsources: [us]\n", "states/xa.yaml: name: False is not of type 'string'"),
        ("states__xa", "", "states/xa.yaml: None is not of type 'object'"),
        ("states__xa", "name: Velkara\n  bad: : x\n", "states/xa.yaml: line 2: not valid YAML"),
        ("groups__g", "name: G\nkind: gang\nsources: [us]\n", "groups/g.yaml: kind: 'gang' is not one of"),
        (
            "groups__g",
            "name: G\nkind: agency\naffiliations: [{to: guard, kind: ally}]\nsources: [us]\n",
            "groups/g.yaml: affiliations[0].to: 'guard' does not match",
        ),
        ("terms__t", "name: t\ncategory: IX\nsources: [us]\n", "terms/t.yaml: category: 'IX' is not one of"),
        ("weapons__w", "name: W\ncategory: II\nsources: [us]\n", "weapons/w.yaml: 'generic' is a required property"),
        ("outlets__o", "name: O\nkind: agency\nstate_run: no one\nsources: [us]\n", "outlets/o.yaml: state_run:"),
        ("labels__l", "name: l\nkind: neutral\nof: any\nsources: [us]\n", "labels/l.yaml: 'note' is a required"),
        ("places__p", "name: P\nkind: hole\nin: []\nsources: [us]\n", "places/p.yaml: kind: 'hole' is not one of"),
        ("states__X_a", "name: Velkara\nsources: [us]\n", "X-a.yaml: a name of lower-case ASCII letters"),
    ],
)
def test_a_bad_file_gives_one_line_with_file_and_field(folder, name, text, says):
    with pytest.raises(KnowledgeBaseError) as raised:
        read_folder(folder(**{name: text}))
    assert says in str(raised.value)
    assert "\n" not in str(raised.value)


def test_files_where_no_kind_is_kept_are_named(folder):
    with pytest.raises(KnowledgeBaseError, match="not in one of the folders states, groups"):
        read_folder(folder(weapon__ex="name: EX\n"))


def test_another_ending_is_named(tmp_path):
    (tmp_path / "states").mkdir()
    (tmp_path / "states" / "xa.yml").write_text("name: Velkara\n")
    with pytest.raises(KnowledgeBaseError, match=r"entries end in \.yaml"):
        read_folder(tmp_path)


def test_a_missing_folder_is_named(tmp_path):
    with pytest.raises(KnowledgeBaseError, match="there is no such folder"):
        read_folder(tmp_path / "none")


def test_bytes_that_are_no_text_are_named(tmp_path):
    (tmp_path / "states").mkdir()
    (tmp_path / "states" / "xa.yaml").write_bytes(b"name: \xff\n")
    with pytest.raises(KnowledgeBaseError, match=r"xa\.yaml: not UTF-8 text \(byte 6\)"):
        read_folder(tmp_path)


def test_other_files_are_left_alone(folder, tmp_path):
    (tmp_path / "README.md").write_text("ours")
    assert len(read_folder(folder(**GOOD))) == len(GOOD)
