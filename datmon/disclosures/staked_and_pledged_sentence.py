"""Coins staked, pledged or restricted, as a sentence or a bullet says it: parts of the holdings, never additions.

Reads       "As of November 23, 2025, approximately 1,032,000 ETH were staked"; "• Total staked ETH: 3,040,515";
            "held 19,287 bitcoin, including 3,300 restricted bitcoin"; "of which 2,903 BTC were pledged as collateral"
Day         As for holdings (`stock_days`)
Does not    read rewards, plans, coins lent or released, shares of the total in percent
Source      Releases, Form 8-K and 6-K exhibits; the prose of periodic reports
"""

import re
from collections.abc import Iterator
from itertools import islice

from datmon.coin_clauses import CoinAmount, coin_amounts, coin_sentences
from datmon.coins import find_coins
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.passages import Sentence, names_two_days
from datmon.quantities import Amount, Precision, find_amounts
from datmon.stock_days import Clock, clock_of, stock_day

NAME = "staked_and_pledged_sentence"
MOST = 200
STAKED, PLEDGED = "staked_units", "restricted_or_pledged_units"

_WORDS = re.compile(r"(?i:stak|pledg|restrict|collateral|encumber)")
_DONE = {
    STAKED: r"(?:staked|restaked|re-staked|delegated)",
    PLEDGED: r"(?:pledged|restricted|encumbered|(?:held|posted|deposited|serving|used) as (?:a )?collateral"
    r"|as collateral)",
}
_IS = r"(?:(?:of (?:its|our|the)[\w ’']{0,40}\s+)?(?:which\s+)?(?:is|are|was|were|has been|have been)\s+)?"
_NOW = r"(?:(?:currently|now|actively|already|fully|natively|either|still)\s+){0,2}"
# Behind the coins: "1,032,000 ETH were staked", "2,903 BTC pledged as collateral". Must not match "ETH staking yield".
_BEHIND = {
    measure: re.compile(
        rf"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{{0,40}}\)\s*)?,?\s*{_IS}{_NOW}{words}\b", re.IGNORECASE
    )
    for measure, words in _DONE.items()
}
# Before the number: "has staked approximately", "staked ETH now stands at", "Restricted BTC: ", "had pledged".
_BEFORE = {
    STAKED: re.compile(
        r"\b(?:has|have|had|were|are|now|currently|we|company)?\s*(?:now\s+)?(?:staked|restaked)\s+"
        r"(?:(?!and\b|or\b|but\b|with\b)[A-Za-z$]{2,12}\s*)?(?:tokens?\s+|position\s+|holdings?\s+|balance\s+)?"
        r"(?:(?:now\s+)?(?:stands? at|stood at|totals?|totaled|totaling|reached|of|is|are|was|were)\s+|:\s*|[-–—]\s*)?"
        r"(?:an?\s+|the\s+)?(?:total of\s+|aggregate of\s+|additional\s+)?(?:approximately\s+|about\s+|over\s+"
        r"|more than\s+|~\s?)?$",
        re.IGNORECASE,
    ),
    PLEDGED: re.compile(
        r"\b(?:(?:pledged|restricted|encumbered)\s+(?:(?!and\b|or\b|but\b|with\b)[A-Za-z$]{2,12}\s*)?(?:tokens?\s+"
        r"|holdings?\s+)?"
        r"(?:(?:\([^()]{0,30}\)\s*)?(?:stood at|totaled|of|is|are|was|were)\s+|:\s*|[-–—]\s*)?"
        r"|collateral\b[^.;$\d]{0,90}?\b(?:including|consist(?:s|ed|ing) of|comprised of|of)\s+)"
        r"(?:an?\s+)?(?:total of\s+|aggregate of\s+)?(?:approximately\s+|about\s+|over\s+|more than\s+|~\s?)?$",
        re.IGNORECASE,
    ),
}
# "Of these, 2,903 were pledged", "of which approximately 175,721 are restricted": the coin was named before.
_OF_WHICH = re.compile(r"\b(?:of which|of these|of those|including)\W+(?:approximately\s+|about\s+)?$", re.IGNORECASE)
_WERE = {
    measure: re.compile(rf"^\s*(?:of (?:these|which|those)\s+)?(?:is|are|was|were)\s+{_NOW}{words}\b", re.IGNORECASE)
    for measure, words in _DONE.items()
}
# "2,903 of the Company’s 5,398 bitcoin were pledged": the first number is the part, the second the whole.
_OF_ALL = re.compile(
    r"\d\s+of\s+(?:the Company[’']s|its|our|the|their)\s+(?:total\s+)?(?:approximately\s+)?$", re.IGNORECASE
)
_OF_WHOLE = re.compile(
    r"^\s+of\s+(?:the Company[’']s|its|our|the|their)\s+"
    r"(?:total\s+)?(?:approximately\s+)?(?:[\d.,]{1,20}\s+)?\w{2,20}(?: tokens| holdings)?(?=\s)",
    re.IGNORECASE,
)
# Not what is: plans, rewards, what is free, what others staked; "unencumbered" and "unpledged" are the rest.
_NOT = re.compile(
    r"\b(?:rewards?|yield|earned|generated|plans?|intends?|expects?|will|would|may|could|should|up to|target|goal|not"
    r"|no|customers?|clients?|unpledged|unencumbered|unrestricted|unstaked|from staking|released|network"
    r"|respectively|additional|equivalents?|loaned|lent)\b",
    re.IGNORECASE,
)
# A label's end or a state, where the coin stands before the number: "staked ETH: ", "restricted BTC stood at".
_LABEL = re.compile(
    r"(?:[:–—]|\b(?:at|totals?|totaled|reached|is|are|was|were))\s*(?:approximately\s|about\s|~)?\s*$", re.IGNORECASE
)
# More words behind such a number say that it counts something else: "staked since 3 weeks".
_MORE = re.compile(r"\s?(?!(?:as|at|on|and|in|by)\b)[A-Za-z%]")
_STILL = re.compile(r"\bcollateral\b.{0,200}\bwill be released\b", re.IGNORECASE)  # so it is bound on that day
_SECURES = re.compile(r"\bcollateral\b[^.;$\d]{0,90}$", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a sentence that counts coins speaks of staking, pledges or restrictions."""
    return any(_WORDS.search(sentence.text) for sentence in coin_sentences(document))


def read(document: Document) -> Iterator[Reading]:
    """Yield coins staked and coins pledged or restricted, each number once."""
    clock = clock_of(document)
    sentences = (each for each in coin_sentences(document) if _WORDS.search(each.text))
    for sentence in islice(sentences, MOST):
        for measure, asset, amount in _parts(sentence):
            yield _reading(document, clock, sentence, measure, asset, amount)


def _parts(sentence: Sentence) -> Iterator[tuple[str, str, Amount]]:
    """(measure, coin, number in the sentence) of each part that is said to be staked or bound."""
    counted = coin_amounts(sentence)
    taken = {each.amount.start for each in counted}
    for each in counted:
        for measure in (STAKED, PLEDGED):
            if _is_bound(sentence.text, each, measure):
                yield measure, each.asset, each.amount
    symbols = {symbol for _, _, symbol in find_coins(sentence.text)}
    for amount in find_amounts(sentence.text):
        if len(symbols) == 1 and not amount.currency and amount.start not in taken:
            for measure in (STAKED, PLEDGED):
                if _is_part(sentence.text, amount, measure):
                    yield measure, next(iter(symbols)), amount


def _is_bound(text: str, found: CoinAmount, measure: str) -> bool:
    before, behind = _before(text, found.amount), text[found.end : found.end + 90]
    if _OF_ALL.search(before):
        return False
    adjective = re.fullmatch(_DONE[measure], found.between)
    said = adjective or _BEHIND[measure].match(behind) or _BEFORE[measure].search(before)
    return bool(said) and not _speaks_against(before, behind, measure)


def _is_part(text: str, amount: Amount, measure: str) -> bool:
    """Whether a number without a coin behind it is told to be bound: "of which 2,903 were pledged", "Staked ETH: 5"."""
    before, behind = _before(text, amount), text[amount.end : amount.end + 90]
    if _speaks_against(before, behind, measure):
        return False
    whole = _OF_WHOLE.match(behind)
    if whole and _WERE[measure].match(behind[whole.end() :]):
        return True
    if _WERE[measure].match(behind):
        return bool(_OF_WHICH.search(before)) or behind.lstrip().lower().startswith("of ")
    return bool(_LABEL.search(before) and _BEFORE[measure].search(before) and not _MORE.match(behind))


def _speaks_against(before: str, behind: str, measure: str) -> bool:
    clause = re.split(r"[;:•]|,\s+(?:and|but|while|which|with)\s", before)[-1][-120:]
    if measure == PLEDGED and _SECURES.search(before):
        freed = re.search(r"\b(?:(?:has|have|had|was|were)\s+(?:been\s+)?(?:since\s+)?released|released on)\b", behind)
        return bool(freed or re.search(r"\b(?:additional|no|not|may|could|if)\b", clause, re.IGNORECASE))
    if re.search(r"%\s+of\b[^.;]{0,40}$", before):
        return True
    return bool(
        _NOT.search(clause)
        or _NOT.match(behind.lstrip(" ,"))
        or re.match(r"\s*(?:in|of|as)?\s*(?:staking )?rewards", behind)
    )


def _before(text: str, amount: Amount) -> str:
    return text[max(0, amount.start - 200) : amount.start]


def _reading(document: Document, clock: Clock, sentence: Sentence, measure: str, asset: str, amount: Amount) -> Reading:
    place = sentence.start + amount.start
    day, _ = stock_day(clock, sentence, place)
    if day is None and not clock.periodic and _STILL.search(sentence.text):
        day = clock.announced
    reason = ""
    if day is None:
        reason = "no day is given"
    elif day > clock.latest:
        reason = "the day lies after the filing"
    elif names_two_days(sentence.text):
        reason = "several days side by side"
    elif amount.precision in (Precision.AT_LEAST, Precision.AT_MOST):
        reason = "a bound, not a count"
    if reason:
        return Unread(cite(document, sentence.start, sentence.end), STYLE.reader, reason, measure)
    return stated(
        document, measure, amount.value, (sentence.start, sentence.end), STYLE.reader, asset=asset, as_of=day,
        precision=amount.precision,
    )  # fmt: skip


STYLE = Style(NAME, 1, recognises, read)
