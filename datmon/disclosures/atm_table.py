"""Shares sold at the market: what they brought in net, and what is left to sell, in the programme table and in prose.

Reads       a table of programmes (or of weeks) in rows, with columns of shares sold, notional value, net proceeds and
            what is available, under "During Period … | As of …" or dated by the words before it; "sold an aggregate of
            … Shares under the Sales Agreement for aggregate net proceeds to the Company (less sales commissions) of
            approximately $…"; "raising $… in net proceeds"; "$… of Shares remained available"
Returns     atm_net_proceeds_usd: the total row; the one row that sold where there is no total; each row where the rows
            are weeks; several programmes without a total are unread. atm_remaining_usd: each programme under its name,
            as of the day of the column or sentence
Does not    read gross proceeds, notional value, programmes merely entered into, other firms' sales; draws on an equity
            line are no sales at the market and are unread; in a report in thousands a number without its scale word is
            unread
Source      Form 8-K Items 1.02 and 8.01; notes on equity
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from datmon.any_case import AnyCase
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread, cite, stated
from datmon.holders import deed_is_anothers
from datmon.keywords import keywords
from datmon.mentions import mentioned, paragraphs_with, speaks_of
from datmon.passages import Sentence, Window, announced_on, as_of_day, filed_on, window_of
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_days import numbered_quarter, period_named
from datmon.report_scales import counts_in_thousands
from datmon.reported_periods import reported
from datmon.section_days import section_told
from datmon.statements import periods
from datmon.tables import Table, TableNumber, tables_holding
from datmon.told_days import (
    same_period,
    speaks_of_a_stretch,
    speaks_of_today,
    up_to_day,
    window_told,
    without_programme_days,
)

NAME = "atm_table"
_IN_TABLE = keywords("net proceeds", "available", "remaining")
MEASURE = "atm_net_proceeds_usd"
LEFT = "atm_remaining_usd"

_SALES = keywords(
    "ATM", "t-the-market", "t the market", "T-THE-MARKET", "ales Agreement", "ales agreement", "istribution Agreement",
    "quity Offering", "pen Market Sale", "hares Sold", "hares sold", "quity line", "ommitted equity", "tandby equity",
    "ELOC", "hare issuance",
)  # fmt: skip
_WORDS = keywords(
    "et proceeds", "et Proceeds", "ET PROCEEDS", "vailable", "emain", "apacity", "et of ", "fter commission",
    "fter deducti", "fter sales", "fter fees", "fter offering", "fter broker",
    "etting $", "etted $", "etting a", "etted a",
    "illion net", "(net ", "or net ", "and net ", "aised net ", "aising net ", "eceived net ",
)  # fmt: skip

# Must match "Net Proceeds(1)", "Net Proceeds (in millions) (2)". Must not match "Use of net proceeds".
_NET = AnyCase(r"\bnet proceeds\b")
_ATM = AnyCase(
    r"\bATM\b|\bat[- ]the[- ]market\b|\bsales? agreement|\bshares sold\b|\bequity distribution agreement\b"
    r"|\b(?:controlled equity|open market sale)\b",
)
_TOTAL = re.compile(r"^(?:total|aggregate|combined)\b", re.IGNORECASE)
# Must match "had sold an aggregate of", "issued and sold", "received … from the sales of Shares". Must not match
# "may issue and sell", "could sell".
_SOLD = AnyCase(
    r"\b(?:sold|issued|raised|received|generated|realized|sales of|produced|provided|yielded|brought in"
    r"|(?:at-the-market|ATM) (?:sales|issuances|activity|usage)|nett(?:ed|ing)"
    r"|[Nn]et proceeds\b[^$;.]{0,80}\b(?:were|was|totaled|totalled|amounted to|came to)"
    r"|sales\b[^.;$]{0,90}\btotall?ed)\b",
)
# "net proceeds to the Company (less sales commissions and expenses) of approximately", "net proceeds of", "totaling"
_NET_OF = re.compile(
    r"\b[Nn]et (?:cash )?proceeds\b"
    r"(?:\s+(?:for|in|during)\s+(?:the\s+)?(?:quarter|month|week|period|[A-Z][a-z]{2,8}(?:\s20\d\d)?))?"
    r"(?:\s+(?:from|under|on)\s+(?:(?:the\s+)?(?:sales?|shares sold|issuances?)"
    r"(?: of [^$;.]{0,60}?)? (?:under|through|in|pursuant to)\s+)?"
    r"(?:the Company[’']s\s+|the\s+|its\s+|our\s+)?(?:ATM|at-the-market)\b[^$;.]{0,70}?(?=\s+(?:of|were|was|totaling"
    r"|totaled|totalled|amounted)\b))?"
    r"(?:\s+to\s+(?:the Company|us|[A-Z][\w&’']*(?:\s[A-Z][\w&’']*){0,2}))?"
    r"(?:,?\s*(?:\([^()]{0,120}\)|(?:after|less|net of)[^$;.]{0,120}?))?,?\s*(?:of|totaling|totalling|totaled|totalled"
    r"|were|was|amounted to|equal to|:)?\s*"
    r"(?:approximately|about|roughly|an aggregate of|a total of|\s)*$",
)
# "raising $7.8 million in net proceeds". Must not match "used $7.8 million of the net proceeds".
_IN_NET = re.compile(
    r"^\s*(?:in|of)\s+(?:(?:aggregate|total|cumulative)\s+)?(?:(?:ATM|at-the-market)\s+)?net (?:cash )?proceeds\b",
    re.IGNORECASE,
)
_RAISING = re.compile(
    r"\b(?:rais(?:ing|ed)|for|generat(?:ing|ed)|receiv(?:ing|ed)|yield(?:ing|ed)|resulting in|reali[sz](?:ing|ed))\s+"
    r"(?:approximately\s+|an aggregate of\s+|a total of\s+)*$",
    re.IGNORECASE,
)
_COSTS = (
    r"(?:net of|after(?: the)?(?: (?:deducting|deduction of|payment of|paying))?|less)\s+(?:[\w’'%.,-]+\s){0,8}?"
    r"(?:commissions?|fees|expenses|costs|discounts)\b"
)
# Before the dollars: "aggregate proceeds, net of commissions of $0.2 million, of", "net of commissions this amounts
# to". Must not match "net of commissions of".
_LESS_COSTS = re.compile(
    rf"\b{_COSTS}(?:[^$;.]{{0,60}}?)(?:\s+of\s+(?:approximately\s+)?\$[\d.,]+(?:\s(?:million|thousand))?)?"
    r"(?:[,)]\s*(?:of|was|were|totaled|totaling|amounted to)\s+|,?\s*(?:this|which|these|it|that)\s+"
    r"(?:amount(?:s|ed)?\s+to|was|were|is)\s+)(?:approximately\s+|about\s+)?$",
    re.IGNORECASE,
)
# Behind the dollars: ", net of commissions", " after deducting sales commissions".
_COSTS_BEHIND = re.compile(rf"^,?\s*\(?{_COSTS}", re.IGNORECASE)
# Before such dollars: "raised", "for proceeds of", "yielding". Must not match "gross proceeds of".
_BROUGHT_IN = re.compile(
    r"\b(?:rais(?:ing|ed)|for|generat(?:ing|ed)|receiv(?:ing|ed)|yield(?:ing|ed)|brought in|bringing in"
    r"|reali[sz](?:ing|ed)|(?<!gross )proceeds of|(?<!gross )proceeds totaling"
    r"|gross proceeds of (?:approximately )?\$[\d.,]+\d(?: (?:million|billion|thousand))?,? (?:or|and|and thus))\s+"
    r"(?:approximately\s+|about\s+|an aggregate of\s+|a total of\s+)*$",
    re.IGNORECASE,
)
# The same with the verb behind. Must match " raised under the ATM facility, net of commissions"; must not match
# " raised under the ATM facility".
_RAISED_BEHIND = re.compile(
    rf"^\s(?:(?:was|were|has been|had been)\s)?(?:raised|received|generated|realized)\b[^.;$]{{0,90}}?,?\s\(?{_COSTS}",
    re.IGNORECASE,
)
# Must match " net proceeds of the ATM program"; must not match " of net proceeds from the ATM" (a part, spent).
_ATM_NET_BEHIND = re.compile(
    r"^\snet (?:cash )?proceeds (?:of|from|under) (?:(?:the|its|our) )?(?:\w+ )?(?:ATM|at[- ]the[- ]market)\b",
    re.IGNORECASE,
)
# An item of results without a subject, and the line above its list. Must match "Raised net proceeds of", "Net proceeds
# of $4 million"; "Third Quarter Highlights". Must not match "The Company raised"; "Third quarter and recent events".
_ITEM = re.compile(
    r"\W*(?:raised|generated|received|sold|issued|reali[sz]ed|net(?:ted)?|(?:approximately )?\$[\d.,]+ \w+ "
    r"(?:raised|received|of net))\b",
    re.IGNORECASE,
)
# Must match ", including $12.1 million during", ", of which $6.2 million". Must not match ", including fees".
_OF_A_PART = re.compile(r",?\s(?:including|of which)\s(?:approximately\s|about\s)?(?:US)?\$\d")
_RUNNING = re.compile(
    r"\b(?:since|year[- ]to[- ]date|to date|inception|launch|in total|cumulative\w*)\b", re.IGNORECASE
)
_FROM_SALES = re.compile(
    r"\bproceeds (?:from|under|on|of the|of our|of its)\b[^$;.]{0,60}\b(?:ATM|at[- ]the[- ]market)\b"
    r"|\b(?:ATM|at[- ]the[- ]market)\s(?:\w+\s){0,2}?(?:net )?proceeds\b",
    re.IGNORECASE,
)
# Around dollars raised. Must match " net under", "raised net "; must not match " net of commissions", "net loss of ".
_NET_BEHIND = re.compile(r"^\s+net\b(?!\s(?:of|income|loss|assets?|after|before)\b)", re.IGNORECASE)
_RAISED_NET = re.compile(
    r"\b(?:(?:rais(?:ed|ing)|receiv(?:ed|ing)|generat(?:ed|ing))\s(?:a\s)?net|nett(?:ed|ing))\s"
    r"(?:approximately\s|about\s|amount of\s)?$",
    re.IGNORECASE,
)
# Between gross and net dollars. Must match "proceeds of $16.8 million (net $", "gross proceeds of $5.0 million, or net
# ". Must not match "proceeds of $16.8 million (net of ".
_GROSS_THEN_NET = re.compile(
    r"\bproceeds\s(?:of|totaling|totalling|were|was)\s(?:approximately\s|about\s)?(?:US)?\$\s?[\d,.]+\d(?:\s(?:million|thousand))?,?\s"
    r"(?:\(|(?:or|and)\s)net:?\s(?:approximately\s|about\s)?$",
    re.IGNORECASE,
)
# The rows of a table of sales. Must match "Net proceeds", "Net proceeds to the Company, after commissions"; "Shares
# sold", "Number of shares issued". Must not match "Net proceeds per share", "Shares available".
_NET_ROW = re.compile(
    r"^(?:total )?net (?:cash )?proceeds(?: (?:received|raised|to the company|from (?:the )?sales?))?"
    r"(?:,? (?:after|net of) .{1,60})?$",
    re.IGNORECASE,
)
_SOLD_ROW = re.compile(
    r"^(?:total |number of )*(?:(?:class [a-z] )?(?:common|ordinary) )?shares (?:of common stock )?(?:sold|issued)\b",
    re.IGNORECASE,
)
_NEW_LINE = "\n"
# A count of shares sold, and the price each brought.
_SHARES_SOLD = re.compile(r"^\s+(?:[A-Za-z]+\s){0,4}?(?:shares|ADSs|units)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:average|weighted|price)\b[^$;]{0,50}$", re.IGNORECASE)
_PER_SHARE = re.compile(r"^\s*(?:per|a|each|/)\s?(?:share|ADS|unit)\b", re.IGNORECASE)
_CHEAPEST, _DEAREST = Decimal("0.1"), Decimal(1_000)  # dollars a share sold at the market brings
_THOUSAND = Decimal(1_000)
_LINE = AnyCase(
    r"\b(?:equity line|committed equity|equity purchase (?:facility|agreement)|standby equity|ELOC|SEPA)\b",
)
_ABOUT = re.compile(f"{_ATM.pattern}|{_LINE.pattern}", re.IGNORECASE)
# What is left to sell, in a sentence behind the one that names the programme: "remained available for issuance".
_TO_ISSUE = re.compile(
    r"\b(?:available|remain\w*|left)\b[^.;$]{0,40}\b(?:issuance|sale|to (?:sell|issue|be sold|offer))\b"
    r"|\b(?:program(?:me)?|facility|capacity|agreement)\b",
    re.IGNORECASE,
)
_OTHER_CREDIT = AnyCase(r"\b(?:credit|loans?|borrow\w*|repurchase|buy-?back|indebtedness|notes)\b")
_ACTIVE = re.compile(r"(?<!were )(?<!was )(?<!been )(?<!shares )(?<!Shares )\b(?:sold|issued and sold|raised)\b")
_PLAN = re.compile(
    r"\b(?:expects?|intends?|intended|estimated?|anticipates?|would|will|could|(?-i:may)|if|assum\w+|up to)\b",
    re.IGNORECASE,
)
# Must match "Available for Issuance and Sale (in millions)", "Remaining Capacity". Must not match "Shares remaining".
_LEFT_COLUMN = re.compile(r"\b(?:available|remaining)\b", re.IGNORECASE)
# A header that only dates its column: "As of November 23, 2025".
_DAY_ONLY = re.compile(r"^as (?:of|at)\s[\w ,.]{0,30}$", re.IGNORECASE)
# Behind the dollars: "of Shares remained available for issuance and sale", "remaining capacity under".
_LEFT_BEHIND = re.compile(
    r"^[^.;$]{0,90}?\b(?:remain(?:s|ed|ing)?\b|(?:is|are|was|were|still|left)\s+available\b|available\s+(?:for|to"
    r"|under|capacity)\b"
    r"|left\b|unsold\b|of (?:remaining |available |unused )+(?:capacity|availability)\b)",
    re.IGNORECASE,
)
_LEFT_BEFORE = re.compile(
    r"\b(?:remaining|available|unused)\b[^.;$]{0,60}\b(?:of|was|is|were|totaled)\s+(?:approximately\s+)?$", re.I
)
_PROGRAMME = re.compile(r"\bthe\s+(?:20\d\d\s+)?(?P<name>[A-Z][\w-]{1,20})\s+ATM\b")
_FOREIGN = re.compile(r"(?:\b[A-TV-Z]|[A-Z]{2})$")  # "C" of "C$", "HK" of "HK$"
_AND_THEN = re.compile(r",?\sand\s(?:we|it|the Company|then)\s(?:bought|purchased|acquired|used)\b")  # another deed
_QUESTION = 400  # characters of a question that a paragraph answers
_FIRST_ROWS = 12  # numbers whose labels may name a programme
# A sale of something else told in a paragraph about sales at the market. Must match "registered direct", "upon exercise
# of", "initial public offering". Must not match "offering expenses", "net of offering costs".
_ANOTHER_SALE = AnyCase(
    r"\b(?:registered direct|private(?:ly)?|PIPE|underwrit\w+|public offering|IPO"
    r"|(?:direct|follow-on|rights|notes|preferred|concurrent|unit) offering|warrants?"
    r"|exercis\w+|notes|debentures|subscri\w+|preferred|loans?|bitcoin|coins"
    r"|equity line|ELOC|SEPA|acquisition|merger|employees?|units)\b",
)
# Shares sold under what the paragraph is about. Must match "sold 4,118,206 shares for", "issuance of 1,988,402 shares",
# "sold 1,704,016 (post-split) shares". Must not match "sold 40 machines".
_OF_SHARES = re.compile(
    r"\d[\d,.]*(?: million)?\s(?:\([\w -]{1,24}\)\s)?(?:[A-Za-z-]+\s){0,5}?"
    r"(?:shares|ADSs|American depositary shares)\b",
    re.IGNORECASE,
)
_SUPPOSED = AnyCase(r"\b(?:assum\w+|illustrative|hypothetical|pro forma)\b")
_OFFERING = re.compile(
    r"\b(?:notes|underwrit\w+|private placement|public offering of|PIPE|registered direct|convertible|option)\b",
    re.IGNORECASE,
)


def recognises(document: Document) -> bool:
    """Whether the text speaks of sales at the market, and of net proceeds or of what is left."""
    return speaks_of(document, *_SALES) and speaks_of(document, *_WORDS)


def read(document: Document) -> Iterator[Reading]:
    """Yield what the tables of a current report say, then what the sentences of any document say."""
    announced = filed_on(document) if _periodic(document) else announced_on(document)
    if not _periodic(document):
        for table in tables_holding(document, _IN_TABLE, ("atm", "market", "sold")):
            if _is_programmes(table):
                yield from _read_table(document, table, announced)
                yield from _left_in_table(document, table, announced)
    yield from _sales_in_rows(document)
    for sentence, lately in _sentences(document):
        unscaled = _may_count_in_thousands(document) and not _scaled(sentence)
        for reading in _read_sentence(document, sentence, announced, lately=lately):
            in_thousands = unscaled and counts_in_thousands(document)
            yield _in_dollars(document, sentence, reading) if in_thousands else reading


def _sentences(document: Document) -> Iterator[tuple[Sentence, bool]]:
    """The sentences with dollars that speak of sales at the market, or stand in a paragraph behind words that do.

    With each, whether its paragraph spoke of no other sale since it named those at the market.
    """
    for paragraph in paragraphs_with(document, *_WORDS, beside="$"):
        asked = place = _asked_from(document.text, paragraph.start)
        about = False
        for sentence in paragraph.sentences:
            if "$" in sentence.text and mentioned(sentence.text, *_WORDS):
                about = about or _ABOUT.search(document.text, place, sentence.end) is not None
                place = sentence.end
                if about:
                    yield sentence, _spoke_last_of_it(document.text[asked : sentence.start])


def _asked_from(text: str, start: int) -> int:
    """Where the question stands that a paragraph answers; the paragraph's own start where it answers none."""
    line = text.rfind("\n", 0, max(0, start - 1)) + 1
    asked = 0 < start - line < _QUESTION and text[line : start - 1].rstrip().endswith("?")
    return line if asked else start


def _spoke_last_of_it(before: str) -> bool:
    named = [match.end() for match in _ATM.finditer(before)]
    return bool(named) and not _ANOTHER_SALE.search(before, named[-1])


def _periodic(document: Document) -> bool:
    return document.filing.form.upper().startswith(("10-Q", "10-K", "20-F", "40-F"))


def _may_count_in_thousands(document: Document) -> bool:
    """Whether prose may be in the statements' thousands: a report's, or that of statements furnished on Form 6-K."""
    return _periodic(document) or document.filing.form.upper().startswith("6-K")


def _scaled(sentence: Sentence) -> bool:
    """Whether all dollars of a sentence have a scale word, so that a report's thousands do not apply."""
    return all(amount.scaled for amount in find_amounts(sentence.text) if amount.currency and amount.value >= 1_000)


def _in_dollars(document: Document, sentence: Sentence, reading: Reading) -> Reading:
    """Bare dollars of a report in thousands, as the shares sold for them prove them; unread where they do not."""
    scale = _proved_scale(sentence.text, reading.number) if isinstance(reading, Fact) and _is_flow(reading) else None
    if scale is None or not isinstance(reading, Fact):
        reason = "dollars without a scale word in a report in thousands"
        return _unread(document, (sentence.start, sentence.end), reason)
    return replace(reading, value=reading.number * scale)


def _is_flow(reading: Fact) -> bool:
    return reading.measure == MEASURE


def _proved_scale(text: str, proceeds: Decimal) -> Decimal | None:
    """One or a thousand: which of them makes a price of the shares sold, the stated one where there is one."""
    found = find_amounts(text)
    counts = {each.value for each in found if not each.currency and _SHARES_SOLD.match(text[each.end :])}
    prices = {each.value for each in found if each.currency and _is_price(text, each)}
    if len(counts) != 1 or not (count := counts.pop()):
        return None
    made = {scale: proceeds * scale / count for scale in (Decimal(1), _THOUSAND)}
    if len(prices) == 1:
        stated_price = prices.pop()
        low, high = stated_price * Decimal("0.8"), stated_price * Decimal("1.05")
    else:
        low, high = _CHEAPEST, _DEAREST
    fitting = [scale for scale, price in made.items() if low <= price <= high]
    return fitting[0] if len(fitting) == 1 else None


def _is_price(text: str, amount: Amount) -> bool:
    return _PER_SHARE.match(text[amount.end :]) is not None or _EACH.search(text[: amount.start]) is not None


# the table -------------------------------------------------------------------------------------------------------


def _is_programmes(table: Table) -> bool:
    header = table.header_text
    labels = " ".join(number.label for number in table.numbers[:_FIRST_ROWS])
    about = _NET.search(header) or _LEFT_COLUMN.search(header)
    return bool(about and len(header) < 1_500 and _ATM.search(f"{header} {table.caption} {labels}"))


def _read_table(document: Document, table: Table, announced: date) -> Iterator[Reading]:
    proceeds = [number for number in table.numbers if _NET.search(number.heading) and not number.percent]
    sold = [number for number in proceeds if number.value]
    total = [number for number in sold if _TOTAL.match(number.label)]
    parts = [number for number in sold if not _TOTAL.match(number.label)]
    chosen = total[-1] if total else parts[0] if len(parts) == 1 else None
    if chosen is None:
        weeks = _weeks(table, parts, announced)
        for number, week in weeks:
            if number.scaled is not None:
                yield _fact(document, number.scaled, _row_span(table, number), week, Precision.ROUNDED, "table")
        if parts and not weeks:
            yield _unread(document, (parts[0].start, parts[-1].end), "several programmes and no total row")
        return
    window = _window(table, chosen, announced)
    if window is None or chosen.scaled is None:
        yield _unread(document, (chosen.start, chosen.end), "the days of the sales are not given")
        return
    yield _fact(document, chosen.scaled, _row_span(table, chosen), window, Precision.ROUNDED, "table")


def _sales_in_rows(document: Document) -> Iterator[Reading]:
    """Net proceeds as a row of a table of sales with periods over its columns, shares sold in another row."""
    for sales in periods(
        document, ("net proceeds",), ("shares sold", "shares issued", "number of shares", "shares of ")
    ):
        title = f"{sales.table.caption.rpartition(_NEW_LINE)[2]} {sales.table.header_text}"
        lines = [line for line in sales.lines if _NET_ROW.match(line.label)]
        if len(lines) != 1 or not _ATM.search(title) or not any(_SOLD_ROW.match(line.label) for line in sales.lines):
            continue
        value, span = sales.value_of(lines[0]), sales.span_of(lines[0].number)
        if value is None:
            yield _unread(document, span, "no note tells whether the table is in dollars or thousands")
        elif value > 0:
            yield _fact(document, value, span, sales.window, Precision.ROUNDED, "table")


def _weeks(table: Table, parts: list[TableNumber], announced: date) -> list[tuple[TableNumber, Window]]:
    """Each row with the window its label names, where the rows are as many windows; else nothing."""
    first = next((table.rows[index][0].text for index in table.header_rows if table.rows[index][0].column == 0), "")
    found = [(number, window_of(f"{first} {number.label}", announced)) for number in parts]
    dated = [(number, window) for number, window in found if window is not None and window.start is not None]
    return dated if dated and len({window.end for _, window in dated}) == len(parts) else []


def _left_in_table(document: Document, table: Table, announced: date) -> Iterator[Reading]:
    """What is left under each programme, or in the total row, as of the column's day."""
    for number in table.numbers:
        own = next((text for text in reversed(number.header) if not _DAY_ONLY.match(text)), "")
        if not _LEFT_COLUMN.search(own) or number.percent or not number.scaled or "shares" in number.words.lower():
            continue
        if not (number.currency or number.scale > 1):
            continue
        window = _window(table, number, announced, held=True)
        if window is not None:
            name = None if _TOTAL.match(number.label) else _programme(number.label)
            yield _left(
                document, number.scaled, _row_span(table, number), (window.end, name), Precision.ROUNDED, "table"
            )


def _programme(label: str) -> str | None:
    """A programme's name as a class: "Common ATM" -> "Common"."""
    name = re.sub(r"^ATM\s*[-–—:]\s*|\s+(?:ATM|program(?:me)?|offering)\b.*$", "", label.strip(), flags=re.IGNORECASE)
    return name[:40] or None


def _window(table: Table, number: TableNumber, announced: date, *, held: bool = False) -> Window | None:
    for text in (number.heading, table.header_text, table.caption):
        day = as_of_day(text, len(text), announced) if held else None
        window = Window(None, day) if day else window_of(text, announced)
        if window:
            return window
    return None


def _row_span(table: Table, number: TableNumber) -> tuple[int, int]:
    return table.rows[number.row][0].start, number.end


# the sentence ----------------------------------------------------------------------------------------------------


def _read_sentence(document: Document, sentence: Sentence, announced: date, *, lately: bool) -> Iterator[Reading]:
    """What a sentence says that speaks of sales at the market, or stands behind one that does, which `lately` tells."""
    text = sentence.text
    if _SUPPOSED.search(text):
        return
    if _LINE.search(text) and not _ATM.search(text):
        if _net_amounts(text) and _SOLD.search(text):
            yield _unread(document, (sentence.start, sentence.end), "an equity line, which is no sale at the market")
        return
    goes_on = lately and _OF_SHARES.search(text) is not None and not _ANOTHER_SALE.search(_AND_THEN.split(text)[0])
    if _ATM.search(text) or goes_on:
        yield from _sold(document, sentence, announced)
    if not (_ATM.search(text) or _TO_ISSUE.search(text)):
        return
    yield from _left_in_sentence(document, sentence, announced)


def _sold(document: Document, sentence: Sentence, announced: date) -> Iterator[Reading]:
    text = sentence.text
    amounts = _net_amounts(text) if _SOLD.search(text) or _FROM_SALES.search(text) else []
    if not amounts:
        return
    first = amounts[0]
    clause = _clause(text[: first.start])
    if _PLAN.search(clause) or _OFFERING.search(clause) or _is_anothers(document, text[: first.start]):
        return
    span = sentence.start, sentence.end
    if len(amounts) > 1:
        yield _unread(document, span, "several net proceeds in one sentence")
        return
    if _FOREIGN.search(text[: first.start]):
        return
    line = document.text.rfind("\n", 0, sentence.start) + 1
    asked = window_of(document.text[_asked_from(document.text, line) : line], announced)
    window = same_period(document, sentence) or asked or _days(document, text, first, announced, sentence.start)
    if window is None:
        yield _unread(document, span, "the days of the sales are not given")
        return
    yield _fact(document, first.value, span, window, first.precision, "text")


def _is_anothers(document: Document, before: str) -> bool:
    """Whether the one who sold is named and is not the filer."""
    sold = list(_ACTIVE.finditer(before))
    return bool(sold) and deed_is_anothers(document, before, sold[-1].start())


def _left_in_sentence(document: Document, sentence: Sentence, announced: date) -> Iterator[Reading]:
    """Each amount whose own words go on to say that it is left to sell; a programme by its name."""
    text = sentence.text
    amounts = [amount for amount in find_amounts(text) if amount.currency]
    ends = [*(amount.start for amount in amounts[1:]), len(text)]
    for amount, end in zip(amounts, ends, strict=True):
        own = text[amount.end : end]
        before = text[max(0, amount.start - 120) : amount.start]
        left = mentioned((before + own).lower(), "remain", "available", "left", "unsold", "unused")
        if not left or not (_LEFT_BEHIND.match(own) or _LEFT_BEFORE.search(before)) or _NET_OF.search(before):
            continue
        if (
            amount.precision is Precision.AT_MOST
            or _PLAN.search(before)
            or _OTHER_CREDIT.search(own if _ATM.search(text) else text)
            or re.search(r"repurchase|buy-?back", text, re.I)
        ):
            continue
        window = window_of(text, announced)
        day = as_of_day(text, amount.start, announced) or (window.end if window else announced)
        name = _PROGRAMME.search(own) or (_PROGRAMME.search(text) if len(amounts) == 1 else None)
        if day <= filed_on(document):
            known = day, name["name"] if name else None
            yield _left(document, amount.value, (sentence.start, sentence.end), known, amount.precision, "text")


def _net_amounts(text: str) -> list[Amount]:
    """The dollars called net proceeds; of several, those whose own words go on to speak of sales at the market."""
    found = [amount for amount in find_amounts(text) if amount.currency and _is_net(text, amount)]
    if len(found) < 2:
        return found
    ends = [*(amount.start for amount in found[1:]), len(text)]
    return [amount for amount, end in zip(found, ends, strict=True) if _ATM.search(text[amount.end : end])]


def _is_net(text: str, amount: Amount) -> bool:
    before = text[: amount.start]
    if _NET_OF.search(before) or _LESS_COSTS.search(before):
        return True
    if _COSTS_BEHIND.match(text[amount.end :]) and _BROUGHT_IN.search(before):
        return True
    if _RAISED_BEHIND.match(text[amount.end :]) or _ATM_NET_BEHIND.match(text[amount.end :]):
        return True
    if _RAISED_NET.search(before) or _GROSS_THEN_NET.search(before):
        return True
    behind = text[amount.end : amount.end + 60]
    return bool(_IN_NET.match(behind) or _NET_BEHIND.match(behind)) and _RAISING.search(before) is not None


def _clause(before: str) -> str:
    """The words that govern the amount: from the last full boundary on."""
    cut = max(before.rfind(";"), before.rfind(" pursuant to which "), 0)
    sold = list(_SOLD.finditer(before))
    return before[max(cut, sold[-1].start() - 30 if sold else 0) :]


def _days(document: Document, text: str, amount: Amount, announced: date, start: int) -> Window | None:
    """The days of sales told in a sentence; None where it speaks of a stretch without days, or of results without one.

    A report's sentence may mean the report's own period.
    """
    part = _OF_A_PART.search(text, amount.end)
    if part is not None and _RUNNING.search(text):
        return None  # of a sum so far, which a part is told of
    text = without_programme_days(text)
    window = window_of(text, announced)
    if window is not None and window.start is not None:
        return window
    until = up_to_day(text, announced)
    if until is not None:
        return until
    if _periodic(document):
        day = as_of_day(text, amount.start, announced)
        if day is None and speaks_of_today(text):
            day = announced
        named = period_named(document, text) or numbered_quarter(document, text)
        return Window(None, day) if day is not None else named
    if speaks_of_a_stretch(text):
        return window_told(document, text)
    day = as_of_day(text, amount.start, announced)
    return Window(None, day) if day is not None else _untold(document, text, announced, start)


def _untold(document: Document, text: str, announced: date, start: int) -> Window | None:
    """The days of sales whose sentence gives none: an item's of its section, an update's; None in other results."""
    told = reported(document)
    section = section_told(document, start) if told.period is not None else None
    if section is not None:
        return section.period if _ITEM.match(text) else None
    if told.period is not None:
        return told.period if (told.months or 0) <= 1 else None
    return Window(None, announced)


def _fact(
    document: Document, value: Decimal, span: tuple[int, int], window: Window, precision: Precision, source: str
) -> Reading:
    return stated(
        document, MEASURE, value, span, STYLE.reader, period=(window.start, window.end), precision=precision,
        source=source,
    )  # fmt: skip


def _left(
    document: Document,
    value: Decimal,
    span: tuple[int, int],
    known: tuple[date, str | None],
    precision: Precision,
    source: str,
) -> Reading:
    return stated(
        document,
        LEFT,
        value,
        span,
        STYLE.reader,
        as_of=known[0],
        share_class=known[1],
        precision=precision,
        source=source,
    )


def _unread(document: Document, span: tuple[int, int], reason: str) -> Unread:
    return Unread(cite(document, *span), STYLE.reader, reason, MEASURE)


STYLE = Style(NAME, 11, recognises, read)
