"""Net asset value per share, as the firm states it in a sentence or a bullet.

Reads       "NAV per share of $3.94 as of November 17, 2025"; "• Net asset value (NAV) per share: $12.31"
Does not    read multiples (mNAV), changes in percent, premiums, plans, book value
Source      Releases, Form 8-K and 6-K and their exhibits
"""

import re
from collections.abc import Iterator
from itertools import islice

from datmon.coin_clauses import counts_in_other_dollars
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.keywords import keywords, places_of
from datmon.passages import sentences_around
from datmon.quantities import Precision, find_amounts
from datmon.stock_days import clock_of, stock_day

NAME = "nav_per_share_sentence"
MOST = 60
# Must match "NAV per share of $3.94", "net asset value (“NAV”) per diluted share was about $12.31", "NAV/share: $5".
# Must not match "mNAV", "NAV per share increased 12%".
_STATED = re.compile(
    r"[Nn](?<![A-Za-z].)(?:et [Aa]sset [Vv]alue|(?<=N)AV)(?:\s*\([“\"”]?(?:the )?[“\"”]?NAV[”\"“]?\))?"
    r"(?:\s*/\s*|\s+[Pp]er\s+)(?:(?:fully|diluted|basic|common|ordinary|outstanding|Diluted"
    r"|Basic)[\s-]+){0,3}[Ss]hare(?:\s*\([^()\n]{0,40}\))?"
    r"(?:,?\s+as of [^.;:$\n]{4,30}?,?)?\s*"
    r"(?:(?:of|was|is|at|stood at|stands at|totaled|increased to|rose to|decreased to|grew to)\s+|[:=–—-]\s*)"
    r"(?:approximately\s+|about\s+|~\s?)?(?P<price>(?:US)?\$\s?\d[\d,]*(?:\.\d+)?)(?![\d.,]*\s?(?:million|billion"
    r"|[MB]\b))"
)
_BEGINNINGS = (("NAV", 0), ("et asset value", 1), ("et Asset Value", 1))  # each with the letters before it
keywords(*(word for word, _ in _BEGINNINGS))
_NOT = re.compile(
    r"\b(?:will|would|may|could|if|target|expects?|pro forma|illustrative|hypothetical|assum\w+|below|above|premium"
    r"|discount)\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the document puts dollars to a net asset value per share."""
    text = document.text
    return any(_STATED.match(text, place) for place in _places(text))


def _places(text: str) -> Iterator[int]:
    """Where the words stand that begin such a statement."""
    for word, lead in _BEGINNINGS:
        yield from (max(0, place - lead) for place in places_of(text, word))


def read(document: Document) -> Iterator[Reading]:
    """Yield the stated values; undated ones of periodic reports are left unread."""
    clock = clock_of(document)
    for match in islice(_STATED.finditer(document.text), MOST):
        for sentence in sentences_around(document, [match.start("price")]):
            span = sentence.start, sentence.end
            if _NOT.search(document.text, sentence.start, match.start()):
                continue
            day, _ = stock_day(clock, sentence, match.start("price"))
            if day is None or day > clock.latest:
                yield Unread(cite(document, *span), STYLE.reader, "no day is given", "nav_per_share")
                continue
            amount = find_amounts(match["price"])[0]
            if counts_in_other_dollars(document) and not match["price"].startswith("US"):
                continue
            precision = Precision.APPROXIMATE if "approximately" in match[0] or "~" in match[0] else amount.precision
            yield stated(document, "nav_per_share", amount.value, span, STYLE.reader, as_of=day, precision=precision)


STYLE = Style(NAME, 5, recognises, read)
