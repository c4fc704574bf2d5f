"""A page is read as lines, one for each run of text between block-level elements."""

from lxml.html import document_fromstring

from firsthand.read.html_rows import rows_of


def rows(body: str):
    return rows_of(document_fromstring(f"<html><body>{body}</body></html>"))


def test_block_level_elements_part_lines_and_inline_ones_do_not():
    texts = [row.text for row in rows("<p>The <b>first</b> lorries<br>came.</p><div>Two <p>drivers</p> left</div>")]
    assert texts == ["The first lorries", "came.", "Two", "drivers", "left"]


def test_what_is_not_drawn_is_no_line():
    assert [row.text for row in rows("<script>x</script><p hidden>Gone</p><style>y</style><p>Here</p>")] == ["Here"]


def test_pieces_tell_which_words_are_links():
    (row,) = rows('<p>© 2015 <a href="/">Hill Valley Post</a>, all rights reserved</p>')
    assert [row.text[start:end] for start, end in row.links] == ["Hill Valley Post"]
    assert 0.3 < row.linked < 0.5


def test_a_line_in_one_inline_element_stands_in_that_element():
    (row,) = rows('<div><span class="author">Ann Lee</span></div>')
    assert row.element.get("class") == "author"
    (row,) = rows('<div><span class="author">Ann Lee</span> wrote it</div>')
    assert row.element.tag == "div"
