"""`firsthand kb` says what a name links to and what an entry holds."""


def test_a_name_links_to_one_thing_and_says_why(firsthand):
    (form,) = firsthand.json("kb", "find", "US officials", "--json")
    assert form["links"]["party"]["entity"] == "state/us"
    assert form["links"]["party"]["reason"]
    assert "state/us" in firsthand("kb", "find", "US officials").stdout


def test_a_label_links_to_no_party(firsthand):
    (form,) = firsthand.json("kb", "find", "rebels", "--json")
    assert form["links"]["party"]["entity"] is None
    assert "label/rebel" in str(form["names"])


def test_a_name_that_nothing_bears_is_status_one(firsthand):
    assert firsthand("kb", "find", "Xqzzyplk").exit_code == 1


def test_an_entry_is_shown_with_what_is_above_it(firsthand):
    (form,) = firsthand.json("kb", "show", "weapon/bgm-71-tow", "--json")
    assert form["details"]["makers"] == ["state/us"]
    assert "term/missile" in form["generic_terms"]
    assert "BGM-71" in firsthand("kb", "show", "weapon/bgm-71-tow").stdout


def test_an_id_that_does_not_exist_is_misuse(firsthand):
    result = firsthand("kb", "show", "weapon/none")
    assert (result.exit_code, len(result.stderr.splitlines())) == (2, 1)


def test_a_folder_of_ones_own_is_taken_in(firsthand):
    from firsthand.cli.demo import sample_folder

    (form,) = firsthand.json("kb", "find", "Ismarra", "--kb", sample_folder() / "kb", "--json")
    assert form["links"]["party"]["entity"] == "state/xd"
