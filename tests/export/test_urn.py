from firsthand.export.urn import urn, urn_of


def test_a_record_is_named_by_its_id():
    assert urn("transfer", "f" * 32) == f"urn:firsthand:transfer:{'f' * 32}"


def test_a_thing_without_an_id_is_named_by_what_it_is():
    assert urn_of("person", "Ana Ruiz") == urn_of("person", "Ana Ruiz")
    assert len({urn_of("person", "Ana", "Ruiz"), urn_of("person", "Ana Ruiz"), urn_of("newsroom", "Ana Ruiz")}) == 3
