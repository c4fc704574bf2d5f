from rdflib.namespace import PROV

from firsthand.export.prov_terms import CONTEXT


def test_every_term_of_prov_in_the_context_exists():
    names = [one if isinstance(one, str) else one["@id"] for one in CONTEXT.values()]
    used = [name.removeprefix("prov:") for name in names if name.startswith("prov:")]
    assert used
    assert [name for name in used if name not in PROV] == []


def test_what_no_vocabulary_has_is_marked_as_our_own():
    own = [one for one in CONTEXT.values() if isinstance(one, str) and one.startswith("fh:")]
    assert "fh:falseCredit" in own
    assert str(CONTEXT["fh"]).startswith("urn:")
