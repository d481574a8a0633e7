"""The SGML container: header clock and items, documents whole and cut, names that are no paths."""

import time
from datetime import UTC, date, datetime

import pytest
from corpora import container, header, page, wrapped

from datmon.errors import BadDocument
from datmon.submission import item_number, safe_name, split

EX_99 = wrapped("EX-99.1", "ex99-1.htm", page("649,870"), 2)


def test_the_header_says_who_filed_what_and_when() -> None:
    found = split(container(wrapped("8-K", "mstr-20251117.htm", page())))
    assert found.accession == "0001193125-25-091211"
    assert found.form == "8-K"
    assert found.filed == date(2025, 11, 17)
    assert found.period == date(2025, 11, 16)
    assert found.filers == ((1050446, "STRATEGY INC"),)
    assert found.cut == found.notes == ()


def test_acceptance_is_new_york_time_in_winter_and_in_summer() -> None:
    assert split(container()).accepted == datetime(2025, 11, 17, 13, 0, 28, tzinfo=UTC)
    assert split(container(accepted="20250717160512")).accepted == datetime(2025, 7, 17, 20, 5, 12, tzinfo=UTC)


def test_a_header_without_acceptance_time_has_none() -> None:
    assert split(container(accepted="")).accepted is None


@pytest.mark.parametrize(
    ("title", "number"),
    [
        ("Regulation FD Disclosure", "7.01"),
        ("Other Events", "8.01"),
        ("Financial Statements and Exhibits", "9.01"),
        ("Entry into a Material Definitive Agreement", "1.01"),
        (
            "Notice of Delisting or Failure to Satisfy a Continued Listing Rule or Standard; Transfer of Listing",
            "3.01",
        ),
        ("Unregistered Sales of Equity Securities", "3.02"),
        (
            "Creation of a Direct Financial Obligation or an Obligation under an Off-Balance Sheet Arrangement of a "
            "Registrant",
            "2.03",
        ),
        ("RESULTS OF OPERATIONS AND FINANCIAL CONDITION", "2.02"),
        ("7.01", "7.01"),  # some corpora give the number itself
        ("An Item of Next Year", "An Item of Next Year"),  # unknown titles are kept as written
    ],
)
def test_items_are_known_by_their_titles(title: str, number: str) -> None:
    assert item_number(title) == number


def test_items_of_the_header_become_numbers() -> None:
    assert split(container()).items == ("7.01", "9.01")


def test_documents_come_with_type_name_and_the_bytes_between_the_text_tags() -> None:
    body = page()
    main, exhibit = split(container(wrapped("8-K", "main.htm", body), EX_99)).documents
    assert (main.kind, main.sequence, main.name, main.description) == ("8-K", 1, "main.htm", "8-K")
    assert main.content == body
    assert (exhibit.kind, exhibit.sequence, exhibit.name) == ("EX-99.1", 2, "ex99-1.htm")


def test_the_xbrl_wrapper_is_taken_off() -> None:
    inner = b"<?xml version='1.0'?>\n<html>x</html>"
    (main,) = split(container(wrapped("10-Q", "q.htm", b"<XBRL>\n" + inner + b"\n</XBRL>"))).documents
    assert main.content == inner


def test_windows_line_ends_are_read() -> None:
    body = page()
    content = container(wrapped("8-K", "main.htm", body), EX_99).replace(b"\n", b"\r\n")
    found = split(content)
    assert [part.name for part in found.documents] == ["main.htm", "ex99-1.htm"]
    assert found.documents[0].content == body
    assert found.filers == ((1050446, "STRATEGY INC"),)


@pytest.mark.parametrize(
    ("kind", "name", "body"),
    [
        ("GRAPHIC", "logo.jpg", b"begin 644 logo.jpg\nM_]C_X  02D9)1@ ! 0$\n \nend"),
        ("GRAPHIC", "logo.txt", b"begin 644 logo.jpg\nM_]C_X\nend"),  # uuencoded under a text name
        ("EX-99.2", "slides.pdf", b"<PDF>\nbegin 644 slides.pdf\nM)5!\nend\n</PDF>"),
        ("ZIP", "0001-xbrl.zip", b"begin 644 a.zip\nM4$L\nend"),
        ("EX-101.SCH", "mstr.xsd", b"<XBRL>\n<?xml version='1.0'?><schema/>\n</XBRL>"),
    ],
)
def test_graphics_archives_and_schemas_are_named_but_not_copied(kind: str, name: str, body: bytes) -> None:
    (part,) = split(container(wrapped(kind, name, body))).documents
    assert (part.kind, part.name, part.readable, part.content) == (kind, name, False, b"")
    assert part.size > 0


def test_only_companies_the_filing_is_about_are_filers() -> None:
    sent_by = (
        b"FILED BY:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tAGENT LLC\n\t\tCENTRAL INDEX KEY:\t0000000077\n"
    )
    second = b"FILER:\n\n\tCOMPANY DATA:\n\t\tCOMPANY CONFORMED NAME:\tSUB CORP\n\t\tCENTRAL INDEX KEY:\t0000000088\n"
    content = header().replace(b"</SEC-HEADER>", sent_by + second + b"</SEC-HEADER>")
    assert split(content).filers == ((1050446, "STRATEGY INC"), (88, "SUB CORP"))


def test_a_submission_cut_short_gives_its_whole_documents_and_says_what_is_lost() -> None:
    whole = container(wrapped("8-K", "main.htm", page()), EX_99)
    found = split(whole[: whole.index(b"649,870")])
    assert [part.name for part in found.documents] == ["main.htm"]
    assert found.cut == ("document 2 is cut short and was not read",)


def test_a_document_that_lost_its_end_does_not_swallow_the_next() -> None:
    broken = wrapped("8-K", "main.htm", page()).replace(b"</TEXT>\n</DOCUMENT>\n", b"")
    found = split(container(broken, EX_99))
    assert [part.name for part in found.documents] == ["ex99-1.htm"]
    assert found.cut == ("document 1 is cut short and was not read",)


def test_every_cut_is_survived() -> None:
    whole = container(wrapped("8-K", "main.htm", page()), EX_99)
    for length in range(whole.index(b"FILED AS OF DATE"), len(whole), 7):
        assert len(split(whole[:length]).documents) <= 2


def test_a_document_that_brings_its_own_fields_is_read_as_its_outer_fields_say() -> None:
    inner = wrapped("EX-10.1", "ex10-1.htm", page()).rstrip(b"\n")
    found = split(container(wrapped("10-Q", "report.htm", inner), EX_99))
    assert [(part.kind, part.name) for part in found.documents] == [("10-Q", "report.htm"), ("EX-99.1", "ex99-1.htm")]
    assert found.documents[0].content == inner
    assert found.cut == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("../../etc/passwd.htm", "passwd.htm"),
        ("/etc/cron.d/x.htm", "x.htm"),
        ("C:\\Windows\\x.htm", "x.htm"),
        ("..", "unnamed"),
        (".hidden.htm", "hidden.htm"),
        ("a\x00b.htm", "a_b.htm"),
        ("a\nb.htm", "a_b.htm"),
        ("x" * 400 + ".htm", "x" * 176 + ".htm"),
    ],
)
def test_a_file_name_is_never_a_path(written: str, name: str) -> None:
    assert safe_name(written) == name


def test_a_path_in_a_container_is_kept_as_a_plain_name_and_noted() -> None:
    found = split(container(wrapped("8-K", "../../x.htm", page())))
    assert found.documents[0].name == "x.htm"
    assert found.notes == ("file name '../../x.htm' is kept as 'x.htm'",)


def test_two_documents_of_one_name_are_kept_apart() -> None:
    found = split(container(EX_99, EX_99))
    assert [part.name for part in found.documents] == ["ex99-1.htm", "2-ex99-1.htm"]


def test_a_document_without_a_file_name_is_named_by_its_number() -> None:
    found = split(container(wrapped("10-K", "", b"text of 1999", 3)))
    assert found.documents[0].name == "document-3.txt"


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff\xfe" * 1000, page(), b"<SEC-HEADER>nothing in it</SEC-HEADER>", b"<DOCUMENT>" * 100]
)
def test_what_has_no_header_is_refused_in_one_sentence(content: bytes) -> None:
    with pytest.raises(BadDocument) as trouble:
        split(content)
    assert str(trouble.value).count(".") <= 2


@pytest.mark.parametrize(
    "evil",
    [
        b"\n<DOCUMENT>" * 200_000,
        b"\n<DOCUMENT>\n<TEXT>" * 100_000,
        b"<DOCUMENT>\n<TEXT>\n<DOCUMENT>" * 100_000 + b"\n</DOCUMENT>",
        b"\n</DOCUMENT>" * 200_000,
        b"<TYPE>8-K\n" * 200_000,
    ],
)
def test_hostile_containers_cost_linear_time(evil: bytes) -> None:
    began = time.process_time()
    found = split(header() + evil)
    assert time.process_time() - began < 3
    assert len(found.cut) <= 50
