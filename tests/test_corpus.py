"""What lies on disk and what it is: manifests, submissions, single files; and paths that try to get out."""

import json
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from corpora import accession, container, corpus, page, wrapped

from datmon.corpus import FilingSource, Overrides, Source, UnreadableSource, filings_at, is_read, submission_source
from datmon.errors import BadDocument, BadInput

ACCEPTED = datetime(2025, 11, 17, 13, 0, 28, tzinfo=UTC)


def named(sources: list[Source]) -> list[FilingSource]:
    assert all(isinstance(source, FilingSource) for source in sources), sources
    return [source for source in sources if isinstance(source, FilingSource)]


@pytest.mark.parametrize(
    ("kind", "name", "main", "read"),
    [
        ("8-K", "main.htm", True, True),
        ("EX-99.1", "ex99-1.htm", False, True),
        ("EX-99", "release.txt", False, True),
        ("EX-10.1", "ex10-1.html", False, True),
        ("EX-4.2", "ex4-2.HTM", False, True),
        ("EX-2.1", "merger.htm", False, True),
        ("EX-3.1", "charter.htm", False, True),
        ("EX-101.SCH", "mstr.htm", False, False),  # an XBRL schema, not a contract
        ("EX-104", "cover.htm", False, False),
        ("EX-23.1", "consent.htm", False, False),
        ("EX-31.1", "certificate.htm", False, False),
        ("EX-99.2", "slides.pdf", False, False),
        ("GRAPHIC", "logo.jpg", False, False),
        ("XML", "R1.htm", False, False),
        ("8-K", "data.xml", True, False),
    ],
)
def test_the_form_and_the_exhibits_that_disclose_are_read(kind: str, name: str, main: bool, read: bool) -> None:
    assert is_read(kind, name, main=main) is read


def test_a_manifest_gives_its_filings_in_order_with_eastern_acceptance_made_utc(tmp_path: Path) -> None:
    first, second = named(list(filings_at(corpus(tmp_path, 2))))
    assert (first.filing.accession, first.filing.issuer, first.filing.form) == (accession(0), "XYZ", "8-K")
    assert first.filing.known_at == datetime(2025, 10, 1, 20, 5, tzinfo=UTC)
    assert first.filing.filer == "Xyz Inc."
    assert (first.filing.filed, first.filing.period, first.filing.items) == (date(2025, 10, 1), None, ("7.01", "9.01"))
    (document,) = second.load().documents
    assert (document.name, document.kind, document.content) == ("xyz-1.htm", "8-K", page("1,001"))


def test_a_company_without_a_ticker_is_known_by_its_cik(tmp_path: Path) -> None:
    changed(tmp_path, lambda company: company.update(ticker=""))
    assert named(list(filings_at(tmp_path)))[0].filing.issuer == "CIK0000000001"


@pytest.mark.parametrize("cik", [0, None])
def test_a_company_abroad_without_a_cik_is_known_by_its_ticker(tmp_path: Path, cik: int | None) -> None:
    changed(tmp_path, lambda company: company.update(ticker="3350.T", cik=cik))
    assert named(list(filings_at(tmp_path)))[0].filing.issuer == "3350.T"


def changed(folder: Path, change: object) -> None:
    corpus(folder, 1)
    manifest = json.loads((folder / "manifest.json").read_text())
    change(manifest["companies"][0])  # type: ignore[operator]
    (folder / "manifest.json").write_text(json.dumps(manifest))


@pytest.mark.parametrize(
    "path", ["../outside.htm", "/etc/passwd", "XYZ/../../outside.htm", "XYZ\\..\\x", "a\x00b", "link/outside.htm"]
)
def test_no_path_leaves_the_corpus_folder(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "corpus"
    (tmp_path / "outside.htm").write_bytes(page())
    changed(folder, lambda company: company["filings"][0]["documents"][0].update(path=path))
    (folder / "link").symlink_to(tmp_path)
    with pytest.raises(BadInput, match="leaves the corpus folder"):
        filings_at(folder)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "Invalid JSON"),
        ("[]", "should be an object"),
        ('{"companies": [{"cik": "x", "filings": []}]}', "companies.0.cik"),
        ('{"companies": [{"cik": 1, "ticker": "../X", "filings": []}]}', "companies.0.ticker"),
        ('{"companies": [{"cik": 0, "filings": []}]}', "neither cik nor ticker"),
        ('{"companies": [{"cik": 1, "filings": [{"accession": "a", "form": "8-K"}]}]}', "accepted"),
    ],
)
def test_a_faulty_manifest_says_where(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "manifest.json").write_text(text)
    with pytest.raises(BadInput, match=said):
        filings_at(tmp_path)


def test_a_made_up_accession_is_one_unreadable_filing(tmp_path: Path) -> None:
    changed(tmp_path, lambda company: company["filings"][0].update(accession="../../x"))
    (source,) = filings_at(tmp_path)
    assert isinstance(source, UnreadableSource)
    assert "is not an accession number" in source.reason


def test_a_document_the_manifest_lists_and_the_folder_lacks_is_refused_alone(tmp_path: Path) -> None:
    corpus(tmp_path, 2)
    (tmp_path / "XYZ" / "0.htm").unlink()
    first, second = named(list(filings_at(tmp_path)))
    assert first.load().refused[0][0] == "xyz-0.htm"
    assert second.load().refused == ()


def test_a_submission_file_is_known_by_its_header_before_it_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "sub.txt"
    exhibit = wrapped("EX-99.1", "ex99-1.htm", page("649,870"), 2)
    logo = wrapped("GRAPHIC", "logo.jpg", b"begin 644 logo.jpg\nM_]\nend", 3)
    file.write_bytes(container(wrapped("8-K", "main.htm", page()), exhibit, logo))
    (source,) = named(list(filings_at(file, name_issuer={1050446: "MSTR"}.__getitem__)))
    filing = source.filing
    assert (filing.issuer, filing.form, filing.known_at, filing.items) == ("MSTR", "8-K", ACCEPTED, ("7.01", "9.01"))
    assert [(d.name, d.kind) for d in source.load().documents] == [("main.htm", "8-K"), ("ex99-1.htm", "EX-99.1")]


def test_what_the_user_says_wins_over_the_header(tmp_path: Path) -> None:
    said = Overrides(issuer="ABC", form="8-K/A", accepted=datetime(2025, 1, 2, tzinfo=UTC), accession=accession(7))
    source = submission_source(container(wrapped("8-K", "main.htm", page())), "fetched", said)
    assert (source.filing.issuer, source.filing.form, source.filing.accession) == ("ABC", "8-K/A", accession(7))
    assert source.filing.known_at == datetime(2025, 1, 2, tzinfo=UTC)


def test_without_acceptance_a_filing_is_known_at_the_end_of_its_filing_day() -> None:
    source = submission_source(container(accepted=""), "fetched")
    assert source.filing.known_at == datetime(2025, 11, 17, 23, 59, 59, tzinfo=UTC)


def test_a_cut_submission_gives_its_whole_documents_and_names_the_loss(tmp_path: Path) -> None:
    whole = container(wrapped("8-K", "main.htm", page()), wrapped("EX-99.1", "ex99.htm", page()))
    (tmp_path / "sub.txt").write_bytes(whole[:-60])
    (source,) = named(list(filings_at(tmp_path / "sub.txt")))
    contents = source.load()
    assert [d.name for d in contents.documents] == ["main.htm"]
    assert contents.refused == (("0001193125-25-091211", "document 2 is cut short and was not read"),)


def test_the_folders_of_sec_edgar_downloader_are_read(tmp_path: Path) -> None:
    for number, form in ((2, "10-Q"), (1, "8-K")):
        folder = tmp_path / "sec-edgar-filings" / "MSTR" / form / accession(number)
        folder.mkdir(parents=True)
        body = container(wrapped(form, "main.htm", page()), accession=accession(number), form=form)
        (folder / "full-submission.txt").write_bytes(body)
        (folder / "primary-document.html").write_bytes(page())
    (folder.parent / "0000000001-25-000003").mkdir()
    (folder.parent / "0000000001-25-000003" / "full-submission.txt").write_bytes(b"cut")
    *good, bad = filings_at(tmp_path)
    assert sorted(source.filing.accession for source in named(good[:1])) == [accession(2)]
    assert [type(source) for source in (*good, bad)] == [FilingSource, FilingSource, UnreadableSource]
    inside = list(filings_at(tmp_path / "sec-edgar-filings"))
    assert [type(source) for source in inside] == [FilingSource, FilingSource, UnreadableSource]


COVER = b"""<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><body><ix:header><ix:hidden>
<ix:nonNumeric contextRef="c-1" name="dei:EntityCentralIndexKey" id="f-1">0001050446</ix:nonNumeric></ix:hidden>
</ix:header><p>FORM <ix:nonNumeric contextRef="c-1" name="dei:DocumentType" id="f-2"><b>10-Q</b></ix:nonNumeric></p>
<p>For the quarterly period ended <ix:nonNumeric contextRef="c-1" name="dei:DocumentPeriodEndDate" id="f-3"
format="ixt:date-monthname-day-year-en">September&#160;30, 2025</ix:nonNumeric></p></body></html>"""


def test_an_html_file_says_on_its_inline_cover_whose_it_is_but_not_when(tmp_path: Path) -> None:
    file = tmp_path / "report.htm"
    file.write_bytes(COVER)
    with pytest.raises(BadInput) as trouble:
        filings_at(file)
    assert str(trouble.value).endswith("give --accepted.")
    (source,) = named(list(filings_at(file, Overrides(accepted=ACCEPTED), {1050446: "MSTR"}.__getitem__)))
    assert (source.filing.issuer, source.filing.form, source.filing.period) == ("MSTR", "10-Q", date(2025, 9, 30))
    assert source.filing.accession.startswith("release:")
    assert source.load().documents[0].content == COVER


def test_a_bare_html_file_needs_issuer_form_and_acceptance(tmp_path: Path) -> None:
    file = tmp_path / "release.htm"
    file.write_bytes(page())
    with pytest.raises(BadInput, match="give --ticker and --form and --accepted"):
        filings_at(file)
    (source,) = named(list(filings_at(file, Overrides("XYZ", "EX-99.1", ACCEPTED))))
    assert source.load().documents[0].kind == "EX-99.1"


def test_the_same_html_file_is_the_same_filing_every_time(tmp_path: Path) -> None:
    file = tmp_path / "release.htm"
    file.write_bytes(page())
    said = Overrides("XYZ", "EX-99.1", ACCEPTED)
    first, second = (named(list(filings_at(file, said)))[0] for _ in range(2))
    assert first.filing == second.filing


@pytest.mark.parametrize("name", ["nothing", "empty"])
def test_a_path_without_filings_is_told_of(tmp_path: Path, name: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(BadInput, match=r"does not exist|has no manifest\.json"):
        filings_at(tmp_path / name)


def test_a_fetched_page_that_is_no_submission_is_refused() -> None:
    with pytest.raises(BadDocument, match="not an EDGAR submission"):
        submission_source(b"<html>Request Rate Threshold Exceeded</html>", "https://example.invalid/x.txt")
