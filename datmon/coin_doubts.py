"""Coin doubts: what speaks against taking a sentence at its word: plans, bounds, parts, others' coins, other days."""

import re
import tomllib
from decimal import Decimal
from importlib.resources import files

from datmon.coin_phrases import TOTAL
from datmon.coin_roles import MORE, GovernedSentence
from datmon.coin_sentence import Counted, Role
from datmon.coins import coins
from datmon.doubt_phrases import (
    BOUNDARY,
    CLAIM,
    EARLIER,
    EARLIER_BEHIND,
    FOR_OTHERS,
    HELD_BY_OTHERS,
    PART,
    PLAN,
    PURPOSE,
    SOLD_BESIDE,
    THROUGH_FUND,
)
from datmon.held_phrases import (
    ACCUMULATED,
    BRINGS,
    COMPRISED,
    ENDED_WITH,
    FROM_TO,
    GROWN_BY,
    HAS,
    HOLDINGS,
    HOLDS,
    ITS_STOCK,
    LEAVES,
    RANKED,
    REACHES,
    SUMMED_UP,
    TOTAL_NAMED,
    VALUE_OF_ITS,
    WHOLE_OF,
)
from datmon.holders import opens_with_another, opens_with_filer, stock_is_anothers, subject_is_anothers
from datmon.quantities import Precision
from datmon.trade_phrases import (
    ADDED,
    BUYS,
    DEPLOYED,
    DONE_IN,
    LENDER_SELLS,
    PAYS,
    PURCHASE_OF,
    SALE_FROM,
    SALE_OF,
    SELLS,
)

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
_LARGEST: int = _LIMITS["bounds"]["largest_usd"]
_REACH: int = _LIMITS["reach"]["verb"]
# The infinitive of "used $5 million to purchase", which is no plan.
_DONE_TO = re.compile(
    r"\b(?:used|deployed|invested|spent|utili[sz]ed|allocated)\b(?:[^.;]|\.\d){0,140}?\bto\s+(?:acquire|purchase"
    r"|buy)\b",
    re.IGNORECASE,
)
# The same in the passive. Must match " were liquidated by the lender"; must not match " were sold by our brokers".
_SOLD_BY_LENDER = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:of (?:our|its|the Company[’']s) collateral\s)?(?:were|was|have been|has been)\s"
    r"(?:sold|liquidated)\sby\s(?:the|our|its)\s(?:\w+\s)?(?:lenders?|secured party|collateral agent)\b",
    re.IGNORECASE,
)
# Must match "pledged as collateral", "we had pledged", "the Company’s collateral"; must not match "the lender’s own".
_WERE_PLEDGED = re.compile(
    r"\b(?:pledged|posted|provided)\b|\b(?:our|its|the Company[’']s|as) collateral\b|\bcollateral (?:under|for|of)\b"
    r"|\bmargin call\b",
    re.IGNORECASE,
)
ANOTHERS = "the holder named is not the issuer"
# How words begin that go on a clause and take its subject: "… bought 5 ETH, ending the year with 9 ETH".
_PARTICIPLES = (
    "acquiring", "purchasing", "buying", "picking", "snapping", "scooping", "ending", "closing", "exiting", "finishing",
)  # fmt: skip
# Before a clause, what it came after: no word on the coins. Must match "Following the contribution above, "; must not
# match "Of the contribution, ", "Following the 5,000 contributed, ".
_FOLLOWING = re.compile(
    r"^\s*(?:(?:following|after)\s[^.,;:$\d]{3,70}"
    r"|(?:including|inclusive of|counting|taking into account|giving effect to|with)\s(?:this|these|the|our|its|that)\s"
    r"(?:(?:latest|most recent|recent|new|newly acquired|additional|above)\s){0,2}(?:purchases?|acquisitions?"
    r"|additions?|transactions?|tranche|buys?|coins|tokens|rewards))(?:\s(?:described|made|bought|purchased|acquired"
    r"|announced)(?:\sabove|\stoday|\shere)?)?,\s",
    re.IGNORECASE,
)
# Must match ", including transaction costs", " (inclusive of fees and expenses)". Must not match ", including 5 BTC".
_FEES = re.compile(
    r",?\s\(?(?:including|inclusive of|excluding|net of|before)\s(?:(?:all|any|related|transaction|trading"
    r"|brokerage|execution)\s)*"
    r"(?:fees|costs|expenses|commissions)(?:\sand\s(?:fees|costs|expenses|commissions))?\b\)?",
    re.IGNORECASE,
)
# Must match "(excluding customers’ deposits)", "(not including 36 BTC held for clients)". Must not match "(excluding)".
_LEFT_OUT = re.compile(r"\((?:excluding|not including|exclusive of|before|net of)\s[^()]{3,80}\)", re.IGNORECASE)
# Before a purchase told with its day and price as a part of what is held. Must match " including the "; must not match
# "including coins lent, ".
_INCLUDING = re.compile(r"\b(?:including|inclusive of|counting)\s(?:the\s|our\s|its\s)?$", re.IGNORECASE)
_THEN = re.compile(r"\band\s|,\s")  # parts coins told by what was done with them from those told before
# What a sentence leaves out before it counts. Must match "Excluding 36 bitcoin held for customers, we"; must not match
# "Excluding 36 bitcoin, of which".
_EXCLUDED = re.compile(
    r"^\W*(?:excluding|not (?:including|counting)|in addition to|aside from|apart from|exclusive of|besides"
    r"|separately from)"
    r"\s[^;:$]{3,120}?,\s(?=(?-i:[A-Z])|we\b|the (?:company|group)\b|our\b|its\b)",
    re.IGNORECASE,
)
# Behind a goal. Must match " by 2027", " by the end of 2026", " in treasury by year-end 2026"; must not match " by
# December 31, 2024".
_BY_YEAR = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:[a-z]+\s){0,3}?by\s(?:the end of\s|year[- ]end\s|early\s|late\s|mid-)?20[2-9]\d\b",
    re.IGNORECASE,
)
# "had total holdings of": the subject of the verb has the stock.
_OWNED_STOCK = re.compile(
    r"\b(?:has|have|had|holds?|held|maintain(?:s|ed)?|reports?|reported)\s+(?:[\w-]+\s+){0,4}$", re.IGNORECASE
)


def _is_beyond(found: Counted) -> bool:
    """Whether so many coins would be worth more than any firm, even at the lowest price: a misread letter or scale."""
    coin = coins().get(found.asset)
    return coin is not None and bool(coin.bands) and found.amount.value * coin.bands[-1][1] > _LARGEST


# Verbs, whose subject holds; then nouns, whose owner does.
_VERBS = (
    RANKED,
    BUYS,
    PURCHASE_OF,
    PAYS,
    SELLS,
    SALE_FROM,
    SALE_OF,
    HOLDS,
    ACCUMULATED,
    DEPLOYED,
    ENDED_WITH,
    LEAVES,
    HAS,
    ADDED,
)
_STOCKS = (HOLDINGS, FROM_TO, GROWN_BY, BRINGS, COMPRISED, TOTAL_NAMED, ITS_STOCK, VALUE_OF_ITS)
_TO_BUY = re.compile(r"\bto\s+(?:acquire|purchase|buy)\b(?!.*\bto\s+(?:acquire|purchase|buy)\b)", re.IGNORECASE)
# The deed that words end with. Must match "following northwind’s sale of "; must not match "following the ".
_DEED_NOUN = re.compile(r"\b(?:sale|disposition|disposal|acquisition|purchase|buy),?\s+of\b(?!.*\bof\b)")
# What was not done, before what was. Must match "did not sell any bitcoin and bought "; must not match "did not buy ".
_NOT_SOLD = re.compile(
    r"\b(?:did|has|have|had) not (?:sell|sold|dispose[d]? of|liquidated?)\b[^.;,$\d]{0,50}?(?:,?\s(?:and|but)\s)"
    r"(?=(?:has |have |instead |also |now )*(?:bought|purchased|acquired|ended|closed|finished|exited|held|holds?"
    r"|grew|increased"
    r"|retained)\b)",
    re.IGNORECASE,
)
# Must match "another $2.0 million"; must not match "another firm’s $2.0 million".
_MORE_DOLLARS = re.compile(r"\banother(?=\s(?:US)?\$)", re.IGNORECASE)
# What is not owed, before what is held. Must match "has no indebtedness and ", "with no debt outstanding and "; must
# not match "has no bitcoin and ", "will have no debt if it ".
_WITHOUT_DEBT = re.compile(
    r"\b(?:has|have|had|with|carries|carry|owes?)\s(?:no|zero)\s(?:\w+\s){0,2}?(?:debt|indebtedness|borrowings?|leverage|loans?"
    r"|liabilities|notes)(?:\s(?:outstanding|payable|or \w+)){0,2},?\s(?:and|but|while)\s",
    re.IGNORECASE,
)
# Behind coins of which no more is told than that they are bound. Must match " is encumbered", " were held in a margin
# account"; must not match " are unencumbered", " were held in treasury".
_IS_BOUND = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:is|are|was|were|remains?|remained)\s(?:\w+ly\s|then\s|also\s|currently\s)?"
    r"(?:encumbered|pledged|posted|restricted|lent|on loan|(?:held|kept) in an?\s(?:margin|collateral|escrow)\b)",
    re.IGNORECASE,
)
# Behind a part, the whole of which it is. Must match " of the 1,420 bitcoin", " of the SOL held by the Company". Must
# not match " of the bitcoin".
_OF_SO_MANY = re.compile(
    r"\sof\s(?:the|our|its|those)\s(?:(?:approximately\s|roughly\s|total\s)?\d[\d,.]*\s"
    r"|\w+\s(?:tokens\s|coins\s)?(?:held|owned)\sby\s)",
    re.IGNORECASE,
)
_NEAR_TOTAL = 40  # characters before a number in which it is called a total
_PLANNED = "a plan or a condition, not what is"
# Before coins whose purchase is no news, but tells a part of a stock. Must match "Of the total, ", "Of these holdings,
# about ". Must not match "Of the proceeds, ".
_OF_THE_TOTAL = re.compile(
    r"^\W*of (?:the|this|that|these|our|its) (?:total|sum|balance|holdings?|position|amount|treasury|coins|tokens),\s"
    r"(?:approximately\s|about\s)?$",
    re.IGNORECASE,
)
_PART_OF = "a part, a comparison or another's coins"
_CLAIMED = "a claim by others"
_IN_FUND = "shares in a fund, not coins"
# Doubts of the words before a list of coins, which speak of all of them.
OF_LISTS = frozenset((_PLANNED, _PART_OF, _CLAIMED, _IN_FUND, ANOTHERS))


class DoubtedSentence(GovernedSentence):
    """A coin sentence that is asked what speaks against a clause of it."""

    def _doubt(self, role: Role, found: Counted, governing: str, low: int) -> str:
        if found.amount.precision is Precision.AT_MOST:
            return "an upper bound, not an amount"
        if _is_beyond(found):
            return "more than all coins of that kind are worth"
        governing = _WITHOUT_DEBT.sub(" ", _NOT_SOLD.sub(" ", governing))
        if role is Role.BOUGHT and DEPLOYED.search(self._before(found, 0)):
            governing = _TO_BUY.sub(" ", governing)
        planned = PLAN.search(PURPOSE.sub(" ", _DONE_TO.sub(" ", governing)))
        if planned or _BY_YEAR.match(self.text, found.end) or "e.g." in governing:
            return _PLANNED
        if self._item_role(found) is not None or (role is Role.SOLD and self._is_sold_by_lender(found)):
            return ""
        whole = TOTAL.search(governing[-_NEAR_TOTAL:]) or WHOLE_OF.search(governing)
        bound = role is Role.HELD and not whole and _IS_BOUND.match(self.text, found.end)
        bound = bound or (role is Role.HELD and _OF_SO_MANY.match(self.text, found.amount.end))
        if bound or (role is not Role.HELD and _OF_THE_TOTAL.search(self.text[: found.start])):
            return _PART_OF
        part = PART.search(_MORE_DOLLARS.sub("", MORE.sub("", self._own_words(role, found, governing, low))))
        return _PART_OF if part else self._holders_doubt(role, found)

    def _own_words(self, role: Role, found: Counted, governing: str, low: int) -> str:
        """The governing words that are an amount's own: behind what is left out, told before, or only led up to it."""
        excluded = _EXCLUDED.match(self.text)
        if excluded is not None and low < excluded.end() <= found.start:
            governing, low = self.text[excluded.end() : found.start], excluded.end()
        governing = _LEFT_OUT.sub(lambda match: " " * len(match[0]), governing)
        own = _FOLLOWING.sub(" ", governing[max(0, len(governing) - (found.start - low)) :])
        if role is not Role.HELD and DONE_IN.match(self.text, found.end):
            own = _THEN.split(own)[-1]
            own = _INCLUDING.sub("", own) if self._is_priced(found) else own
        brings = (BRINGS.search(own) or SUMMED_UP.search(own)) if role is Role.HELD else None
        return brings[0] if brings else _FEES.sub(" ", own)

    def _is_sold_by_lender(self, found: Counted) -> bool:
        """Whether coins that the filer had pledged were sold by the one it had pledged them to."""
        lender = LENDER_SELLS.search(self._before(found, 0)) or _SOLD_BY_LENDER.match(self.text, found.end)
        around = self.text[max(0, found.start - _REACH) : found.end + _REACH]
        return lender is not None and _WERE_PLEDGED.search(around) is not None

    def _governing(self, found: Counted) -> str:
        """The clause before an amount, from its last boundary on."""
        before = self.text[max(0, found.start - _REACH) : found.start]
        ends = [match.end() for match in BOUNDARY.finditer(before)]
        return before[ends[-1] if ends else 0 :]

    def _holders_doubt(self, role: Role, found: Counted) -> str:
        """What speaks against taking the coins as held by the filer, itself, today."""
        if CLAIM.search(self.text[max(0, found.start - _REACH) : found.start]):
            return _CLAIMED
        if role is Role.HELD and self._is_set_beside(found):
            return "another day's holding, told for comparison"
        if (
            self._other_holder(found)
            or FOR_OTHERS.match(self.text[found.end : found.end + 240])
            or self._is_held_by_others(found)
        ):
            return ANOTHERS
        if THROUGH_FUND.match(self.text[found.end : found.end + 110]):
            return _IN_FUND
        before = self._before(found, 0)
        acquired = BUYS.search(before) or PURCHASE_OF.search(before) or ACCUMULATED.search(before)
        if role is Role.HELD and acquired and SOLD_BESIDE.search(self.text):
            return "what was acquired, beside what was sold, is not what is held"
        return ""

    def _is_held_by_others(self, found: Counted) -> bool:
        match = HELD_BY_OTHERS.match(self.text[found.end : found.end + 110])
        return match is not None and (match["name"] is None or match["name"].lower() not in self.names())

    def _other_holder(self, found: Counted) -> bool:
        """Whether the subject of the verb, or the owner of the stock, that governs an amount is another."""
        before = self._before(found, 0)
        shift = max(0, found.start - _REACH)
        for pattern in _VERBS:
            match = pattern.search(before)
            if match is not None:
                return self._deed_is_anothers(match[0].lower(), shift + match.start(), found)
        for pattern in _STOCKS:
            match = pattern.search(before)
            if match is not None:
                place = match.start("stock") if "stock" in pattern.groupindex else match.end()
                owned = _OWNED_STOCK.search(before[:place])
                if owned is not None:
                    return subject_is_anothers(self.text, shift + owned.start(), self.names)
                return stock_is_anothers(self.text, shift + place, before[place:].partition(" ")[2], self.names)
        reached = REACHES.search(before)
        return reached is not None and subject_is_anothers(self.text, shift + reached.start(), self.names)

    def _deed_is_anothers(self, words: str, place: int, found: Counted) -> bool:
        """Whether the words at a place that govern an amount are of another's deed: by its subject, or its owner."""
        clause = self._clause_before(place)
        if words.startswith(("with", "leav")):
            behind = self.text[found.end :].partition(",")[2].strip()
            return not opens_with_filer(clause, self.names) or opens_with_another(behind, self.names)
        if words.startswith(("proceeds", "after", "following", "through", "was ", "were ", "has been", "have been")):
            noun = _DEED_NOUN.search(words)
            owned = stock_is_anothers(self.text, place + (noun.start() if noun else 0), "", self.names)
            return owned or opens_with_another(clause, self.names)
        if words.startswith(_PARTICIPLES):
            if opens_with_another(clause, self.names):
                return True
            if opens_with_filer(clause, self.names) or self.text[:place].rstrip().endswith((" after", " following")):
                return False
        return subject_is_anothers(self.text, place, self.names)

    def _is_set_beside(self, found: Counted) -> bool:
        """Whether a holding is another day's, told for comparison: "a year earlier it held"."""
        before = self.text[: found.start]
        if (brings := BRINGS.search(before[-_REACH:])) is not None:
            before = brings[0]
        clause = before[max(before.rfind(";"), before.rfind(". ")) + 1 :]
        return bool(EARLIER.search(clause) or EARLIER_BEHIND.match(self.text[found.end : found.end + 40]))
