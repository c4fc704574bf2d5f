"""Words are shown as they stand, with the marked ones marked and the rest cut at words."""

from firsthand.cli.words import paragraph_of, quoted
from firsthand.model import Article, Link, Part, Reason, Span

TEXT = "Before it. The ministry of Arland said that it had sent 40 rifles [used] to the Hill Brigade in May. After it."


def article(text: str = TEXT, title: str | None = None) -> Article:
    unknown = Link(None, Reason("link.unknown", "No entry has this name."))
    return Article("a" * 32, "", "0" * 64, text, title, (), None, unknown, None, None, None, (), (), ())


def span(words: str, text: str = TEXT, part: Part = Part.TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words), words, part)


SENTENCE = span("The ministry of Arland said that it had sent 40 rifles [used] to the Hill Brigade in May.")


def test_marks_are_brackets_without_colour():
    shown = quoted(article(), [span("sent"), span("40 rifles")], SENTENCE, colour=False).plain
    assert "had [sent] [40 rifles] [used] to" in shown


def test_marks_are_bold_with_colour():
    shown = quoted(article(), [span("sent")], SENTENCE, colour=True)
    assert "[sent]" not in shown.plain
    assert [shown.plain[style.start : style.end] for style in shown.spans] == ["sent"]


def test_what_is_far_from_the_marks_is_cut_at_words():
    shown = quoted(article(), [span("sent")], SENTENCE, colour=False, around=12).plain
    assert shown == "…it had [sent] 40 rifles…"


def test_of_marks_that_overlap_the_longer_first_one_is_kept():
    shown = quoted(article(), [span("Hill Brigade"), span("Brigade in May")], SENTENCE, colour=False).plain
    assert "[Hill Brigade] in May" in shown


def test_words_of_a_title_apart_are_shown_from_the_title():
    title = "Arland arms the hills"
    whole = Span(0, len(title), title, Part.TITLE)
    shown = quoted(article(title=title), [span("arms", title, Part.TITLE)], whole, colour=False).plain
    assert shown == "Arland [arms] the hills"


def test_controls_between_and_in_the_marks_are_made_safe():
    text = "He\x1b[31m said it \x1b]0;sent\x07 them."
    whole = Span(0, len(text), text)
    assert "\x1b" not in quoted(article(text), [span("\x1b]0;sent\x07", text)], whole, colour=False).plain


def test_words_outside_their_sentence_are_shown_in_their_paragraph():
    text = "One line.\n\nThe rifles came. They were new.\nLast line.\n"
    assert paragraph_of(article(text), span("rifles", text)).text == "The rifles came. They were new."
    assert paragraph_of(article(text), span("Last", text)).text == "Last line."
    assert paragraph_of(article("no break"), span("no", "no break")).text == "no break"
