"""The shelf of disclosure styles: one book a style, never a company; books do not import each other.

`STYLES` is the explicit list. Several styles may read one document; what they say of the same thing is said once by
`corroboration`.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from functools import cache
from itertools import chain

from datmon import (
    closed_issues,
    coin_clauses,
    coin_counts,
    coin_topics,
    coins,
    holders,
    keywords,
    line_days,
    mentions,
    passages,
    report_days,
    report_scales,
    reported_periods,
    section_days,
    section_doubts,
    statements,
    stock_days,
    tables,
    tagged_numbers,
    treasury_coins,
)
from datmon.corroboration import READER, said_once
from datmon.disclosures import (
    atm_table,
    balance_sheet_table,
    buyback_sentence,
    buyback_table,
    buyback_update_table,
    cash_flow_table,
    cash_sentence,
    coin_balance_line,
    coin_gain_sentence,
    coin_gain_table,
    coin_note_sentence,
    coin_roll_forward,
    coin_spend_sentence,
    coin_worth_sentence,
    cost_method_sentence,
    cover_shares,
    crypto_note_table,
    debt_note_sentence,
    debt_table,
    debt_terms,
    going_concern,
    holdings_sentence,
    inline_xbrl_concepts,
    inline_xbrl_issuer,
    issued_debt_sentence,
    issued_shares_row,
    listing_notice,
    locked_discount_sentence,
    nav_per_share_sentence,
    preferred_terms,
    purchase_sentence,
    purchase_update_table,
    sale_proceeds_sentence,
    share_count_sentence,
    share_split,
    staked_and_pledged_sentence,
    trade_value_sentence,
    treasury_list,
    treasury_rows,
    treasury_table,
    treasury_value_sentence,
    yield_table,
)
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Fact, Reading, Unread
from datmon.passages import announced_on, filed_on
from datmon.section_doubts import doubted

STYLES: tuple[Style, ...] = (
    inline_xbrl_concepts.STYLE,
    inline_xbrl_issuer.STYLE,
    crypto_note_table.STYLE,
    coin_roll_forward.STYLE,
    coin_note_sentence.STYLE,
    purchase_update_table.STYLE,
    yield_table.STYLE,
    treasury_table.STYLE,
    treasury_list.STYLE,
    treasury_rows.STYLE,
    holdings_sentence.STYLE,
    purchase_sentence.STYLE,
    sale_proceeds_sentence.STYLE,
    coin_spend_sentence.STYLE,
    staked_and_pledged_sentence.STYLE,
    locked_discount_sentence.STYLE,
    cost_method_sentence.STYLE,
    trade_value_sentence.STYLE,
    treasury_value_sentence.STYLE,
    coin_worth_sentence.STYLE,
    balance_sheet_table.STYLE,
    coin_balance_line.STYLE,
    coin_gain_table.STYLE,
    coin_gain_sentence.STYLE,
    cash_flow_table.STYLE,
    cash_sentence.STYLE,
    nav_per_share_sentence.STYLE,
    atm_table.STYLE,
    issued_debt_sentence.STYLE,
    debt_table.STYLE,
    debt_note_sentence.STYLE,
    debt_terms.STYLE,
    preferred_terms.STYLE,
    buyback_sentence.STYLE,
    buyback_table.STYLE,
    buyback_update_table.STYLE,
    share_split.STYLE,
    listing_notice.STYLE,
    cover_shares.STYLE,
    share_count_sentence.STYLE,
    issued_shares_row.STYLE,
    going_concern.STYLE,
)

# What is read changes with these versions; a filing is read again when any of them has changed.
READERS = " ".join((*(style.reader for style in STYLES), READER))


# What styles share of a document is kept for it alone, and let go of before the next one is read.
_KEPT = (
    announced_on,
    closed_issues._closed_issues,
    coin_clauses.clauses_of,
    coin_clauses.counts_in_other_dollars,
    coin_counts.coin_sentences,
    coins.coin_beginnings,
    coins.first_words_of,
    coin_topics.completed_clauses,
    holders.issuer_names,
    holders.names_of_others,
    holders.terms_defined,
    issued_debt_sentence._beside,
    keywords.met_in,
    line_days.trade_windows,
    mentions._break_of,
    mentions._lines_marked,
    mentions._paragraph,
    mentions._paragraphs,
    mentions._spans,
    passages._paragraph_around,
    passages._parting,
    passages.reporting_month_end,
    report_days.period_end,
    report_scales._scale_of_all,
    report_scales.counts_in_thousands,
    report_scales.notes_scale,
    report_scales.tagged_scales,
    reported_periods.reported,
    statements.in_other_money,
    statements.is_anothers,
    statements.is_untagged,
    section_days._section,
    section_doubts._heading_doubt,
    section_doubts._lead_of_table,
    stock_days._last_quarter,
    stock_days.clock_of,
    treasury_coins.coins_named,
    treasury_coins.row_coins,
    treasury_coins.sole_coin,
    tables._of_document,
    tagged_numbers._rows_of,
    tagged_numbers.inline_report,
)


def read_document(document: Document) -> list[Reading]:
    """All that the styles read in one document, as each says it."""
    try:
        found = [reading for style in STYLES if style.recognises(document) for reading in style.read(document)]
        return [doubted(document, reading) for reading in found]
    finally:
        _let_go()


def _let_go() -> None:
    for kept in _KEPT:
        kept.cache_clear()


def read_filing(documents: Sequence[Document]) -> list[Reading]:
    """The facts of a filing, each said once, and the passages that could not be read, in reading order."""
    readings = list(chain.from_iterable(map(read_document, documents)))
    facts = said_once([reading for reading in readings if isinstance(reading, Fact)], _announced(documents))
    announced_on.cache_clear()
    unread = {(item.citation.document, item.citation.start, item.reason): item for item in _unread(readings)}
    return [*facts, *unread.values()]


def _unread(readings: Iterable[Reading]) -> Iterable[Unread]:
    return (reading for reading in readings if isinstance(reading, Unread))


def _announced(documents: Sequence[Document]) -> Callable[[str], Collection[date]]:
    """The days on which each document speaks, looked up only where two facts differ by their days."""
    by_key = {document.key: document for document in documents}

    @cache
    def days(key: str) -> frozenset[date]:
        document = by_key[key]
        return frozenset((filed_on(document), announced_on(document)))

    return days
