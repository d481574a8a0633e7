"""Key words find their sentences, and nothing else of the document is split."""

from disclosures.prose_cases import document_of

from datmon.mentions import mentioned, paragraphs_with, sentences_with, speaks_of_filer


def sentences(body: str, *words: str) -> list[str]:
    document = document_of(body)
    found = list(sentences_with(document, *words))
    assert all(document.text[each.start : each.end] == each.text for each in found)
    return [each.text for each in found]


def test_only_the_sentences_that_hold_a_word_are_found_and_a_paragraph_is_found_once() -> None:
    body = "<p>One here. A loan was made. The loan is due.</p><p>Nothing.</p><p>Another loan.</p>"
    assert sentences(body, "loan") == ["A loan was made.", "The loan is due.", "Another loan."]
    document = document_of(body)
    assert [len(each.sentences) for each in paragraphs_with(document, "loan", "due")] == [3, 1]


def test_a_row_of_a_table_holds_no_sentence() -> None:
    assert sentences("<table><tr><td>Term loan</td><td>5,000</td></tr></table>", "loan") == []


def test_a_sentence_cut_by_a_page_break_is_found_whole_from_either_half() -> None:
    first = "The Company told of its programmes at length on this page. It " + "sold shares to many buyers " * 6 + "and"
    body = f"<p>{first}</p><p>12</p><p>Table of Contents</p><p>received net proceeds of five dollars.</p>"
    (from_the_rest,) = sentences(body, "net proceeds")
    (from_the_start,) = sentences(body, "sold shares")
    assert from_the_rest == from_the_start
    assert from_the_rest.startswith("It sold shares")


def test_a_heading_is_not_joined_to_the_paragraph_below_it() -> None:
    assert sentences("<p>Share Repurchases</p><p>we bought shares of our own.</p>", "bought") == [
        "we bought shares of our own."
    ]


def test_a_sentence_is_the_filers_by_its_words_or_by_a_name_the_document_opens_with() -> None:
    document = document_of("<p>Filler.</p>")
    assert speaks_of_filer(document, "On May 1, we received a letter.")
    assert speaks_of_filer(document, "On May 1, Acme received a letter.")
    assert not speaks_of_filer(document, "On May 1, Borealis received a letter.")
    assert not speaks_of_filer(document, "Nasdaq Listing Rule 5550 asks for a bid.")


def test_words_are_matched_as_written() -> None:
    assert mentioned("Reverse split", "everse split")
    assert not mentioned("REVERSE SPLIT", "everse split")
