"""Coins staked, pledged or restricted, as a sentence or a bullet says it: parts of the holdings, never additions.

Reads       "As of November 23, 2025, approximately 1,032,000 ETH were staked"; "• Total staked ETH: 3,040,515";
            "held 19,287 bitcoin, including 3,300 restricted bitcoin"; "of which 2,903 BTC were pledged as collateral"
Day         As for holdings (`stock_days`); in a periodic report the paragraph's (`report_days`)
Does not    read rewards, plans, coins lent or released, shares of the total in percent
Source      Releases, Form 8-K and 6-K exhibits; the prose of periodic reports
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice

from datmon.calendars import find_days
from datmon.coin_clauses import CoinAmount, coin_amounts, coin_sentences
from datmon.coins import find_coins, is_stablecoin
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import issuer_names, opens_with_another, part_is_anothers
from datmon.passages import Sentence, find_loose_days, names_two_days, sentences_around
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_days import note_day, paragraph_day
from datmon.stock_days import Clock, clock_of, day_before, sentence_before, stock_day
from datmon.told_days import speaks_of_a_stretch, speaks_of_today

NAME = "staked_and_pledged_sentence"
MOST = 200
_BEHIND_REACH = 220  # characters behind a count in which its state may stand
_OWNER_BEHIND = 40  # characters behind a part in which its owner may stand: "1,000 of Acme’s"
STAKED, PLEDGED = "staked_units", "restricted_or_pledged_units"

_WORDS = re.compile(
    r"(?i:stak|pledg|restrict|collateral|encumber|delegat|secured by|secure[sd]? (?:our|the|its|a)|posted|as security"
    r"|blocked|lender|backed by|\bbacks |\block|\blien\b|security interest|subject to)"
)
_DONE = {
    STAKED: r"(?:staked|restaked|re-staked|delegated)",
    PLEDGED: r"(?:pledged|restricted|encumbered|(?:held|posted|deposited|serving|serves?|served|used) as (?:a )?"
    r"(?:security|collateral)|(?:supplied|posted|deposited|provided|lodged) (?:to|on|with|at|into) [^.;:,$\d]{1,40}? as"
    r" (?:security|collateral)"
    r"|as collateral|collateral(?=\s*(?:[.,;)]|for|under|with|$))|posted(?=\s*(?:[.,;)]|to|with|under|$))"
    r"|(?:secure[sd]?|securing|back(?:s|ed)?|backing|support(?:s|ed)?|collaterali[sz]e[sd]?) (?:our|the|its|a|an|these"
    r"|those)\b(?: (?:US)?\$\d[\d.,]{0,16}(?: (?:million|billion)\b)?)?[^.;$\d]{0,40}?"
    r"(?:facility|facilities|loans?|notes?|debt|credit|borrowings?|obligations?)"
    r"|(?:transferred|delivered|moved)(?: to [^.;,$\d]{1,40}?)? as collateral|locked(?: up)? (?:as|in) collateral"
    r"|held (?:by|with|at|in) [^.;,$\d]{1,40}? as (?:collateral|security)"
    r"|on deposit with [^.;,$\d]{1,40}? as (?:collateral|security)|held by (?:the|our|its) lenders?(?! of)"
    r"|(?:(?:transferred|delivered|moved|sent|deposited|placed) )?(?:in)?to (?:(?!as )[^.;,$\d]){1,60}?"
    r" as (?:collateral|security)"
    r"|(?:(?:transferred|delivered|moved|sent|deposited|placed) )?(?:in)?to (?:an? |the |its |our )?(?:\w+ )?"
    r"(?:collateral|pledged|blocked|escrow) (?:accounts?|wallets?)"
    r"|subject to (?:an? |the )?(?:[\w-]+ ){0,3}?(?:restrictions?|lock-?ups?|liens?|pledges?|security interests?)"
    r"|(?:purchased|acquired|held|received) (?:under|subject to|pursuant to) (?:an? |the )?(?:\w+ )?lock(?:ed|-?up)\b"
    r"|locked(?! (?:in|for|into|with|on) (?:\w+ )?(?:stak|valid|network|smart|price|rate|liquidity))(?! up for)"
    r"|collaterali[sz]ing"
    r"|(?:held|placed|deposited) in (?:an? |the )?(?:\w+ )?(?:blocked|restricted|escrow|collateral|pledged)"
    r" (?:accounts?|wallets?)|transferred to (?:an? |the |its |our )?lenders?(?: as collateral)?)",
}
# "loaned, actively managed or pledged": other states told in one breath with the one read.
_BESIDE = r"(?:(?:\w{2,}ed|\w+ly|or|and),?\s+){0,5}?"
_IS = (
    r"(?:(?:of (?:its|our|the)[\w ’']{0,40}\s+|held\s+|above\s+)?(?:which\s+|that\s+)?"
    rf"(?:is|are|was|were|has been|have been|had been|remains?|remained|stays?|stayed)\s+{_BESIDE})?(?:(?:held"
    r"|above|owned)\s+)?"
)
# "with a fair value of $40.6 million", between the coins and what was done with them.
_WORTH = r"(?:,?\s*\(?(?:with|having|valued at|worth)\s(?:an?\s)?(?:[a-z]+\s){0,4}\$[\d.,]+(?:\s[a-z]{5,8})?\)?)?"
# ", out of the 19,211 bitcoin held by the Company as of April 30, 2025,"
_OUT_OF = r"(?:,\s(?:out )?of (?:the|our|its|these|a total of)\s(?:[^.;$]|\.\d){3,110}?,\s)?"
_NOW = r"(?:(?:currently|now|actively|already|fully|natively|either|still)\s+){0,2}"
# Behind the coins: "1,032,000 ETH were staked", "2,903 BTC pledged as collateral". Must not match "ETH staking yield".
_BEHIND = {
    measure: re.compile(
        rf"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{{0,40}}\)\s*)?{_OUT_OF}{_WORTH},?\s*{_IS}{_NOW}{words}\b",
        re.IGNORECASE,
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
        r"\b(?:(?:pledged|restricted|encumbered)(?:\s+as (?:collateral|security))?\s+(?:(?!and\b|or\b|but\b"
        r"|with\b)[A-Za-z$]{2,12}\s*)?(?:tokens?\s+"
        r"|holdings?\s+)?"
        r"(?:(?:\([^()]{0,30}\)\s*)?(?:stood at|totaled|of|is|are|was|were)\s+|:\s*|[-–—]\s*)?"
        r"|\brestricted (?:digital|crypto) ?assets? (?:comprised|consisted of|comprise|consist of|were|was|of)\s+"
        r"|\b(?:pledge|lien|charge|security interest)\s(?:of|over|on|in)\s+"
        r"|collateral\b[^.;$\d]{0,90}?\b(?:including|consist(?:s|ed|ing) of|comprised of|comprised|comprises|of"
        r"|representing)\s+"
        r"|(?:\b(?:is|are|was|were)\s+(?:fully\s+|also\s+)?"
        r"|(?:notes|debentures|loan|facility)(?: due 20\d\d)?,\s)(?:secured|collaterali[sz]ed"
        r"|backed) by\s+(?:a (?:first[- ]priority )?(?:lien|pledge|security"
        r" interest) (?:on|in|of|over)\s+)?)"
        r"(?:an?\s+)?(?:total of\s+|aggregate of\s+)?(?:approximately\s+|about\s+|over\s+|more than\s+|~\s?)?$",
        re.IGNORECASE,
    ),
}
# "Of these, 2,903 were pledged", "of which approximately 175,721 are restricted": the coin was named before.
_OF_WHICH = re.compile(
    r"(?:\b(?:of which|of these|of those|of them|including)\W+|\bof (?:our|its"
    r"|the)\b[^.;$]{3,70},\s*)(?:approximately\s+|about\s+)?$",
    re.IGNORECASE,
)
_WERE = {
    measure: re.compile(
        r"^\s*(?:of (?:these|which|those|them)\s+)?(?:(?:is|are|was|were|remains?|(?:has|have"
        rf"|had) been)\s+{_NOW}{_BESIDE}|(?=serve)){words}",
        re.IGNORECASE,
    )
    for measure, words in _DONE.items()
}
# "2,903 of the Company’s 5,398 bitcoin were pledged": the first number is the part, the second the whole.
_OF_ALL = re.compile(
    r"\d\s+of\s+(?:(?:the )?[\w.&-]+[’']s|its|our|the|their)\s+(?:total\s+)?(?:approximately\s+)?$", re.IGNORECASE
)
_OF_WHOLE = re.compile(
    r"^\s+of\s+(?:(?:the )?[\w.&-]+[’']s|its|our|the|their)\s+"
    r"(?:total\s+|own\s+)?(?:approximately\s+)?(?:[\d.,]{1,20}\s+)?\w{2,20}(?: tokens| holdings)?(?: held"
    r"| owned)?(?=\s)",
    re.IGNORECASE,
)
# Must match "4,632 of the Company’s own Bitcoin were". Must not match "4,632 of the Company’s Bitcoin miners".
_OF_OWN = re.compile(r"\d of (?:the Company[’']s|our|its) own \w+ (?:was|were|is|are|had been|have been)\b")
# Must match "Of the SOL held, 415,120". Must not match "Of the notes issued, 100".
_OF_HELD = re.compile(
    r"\bOf the (?:\w+ ){1,4}?(?:held|owned|above|tokens|coins|holdings?),\s(?:approximately\s|about\s)?\d"
)
# Not what is: plans, rewards, what is free, what others staked; "unencumbered" and "unpledged" are the rest.
_NOT = re.compile(
    r"\b(?:rewards?|yield|earned|generated|plans?|intends?|expects?|will|would|may|could|should|up to|to be"
    r"|target|goal|not"
    r"|no|customers?|clients?|unpledged|unencumbered|unrestricted|unstaked|from staking|released|network"
    r"|respectively|additional|equivalents?|loaned|lent)\b",
    re.IGNORECASE,
)
# Behind coins that others bound, or bound for the firm. Must match "staked by customers", "pledged to the Company".
# Must not match "pledged by the Company", "staked to three validators".
_BY_OTHERS = re.compile(
    r"^[^.;,]{0,60}?\b(?:by (?:(?:our|its|the|other|several) )?(?:customers?|clients?|users?|borrowers?"
    r"|third part(?:y|ies)|others|holders|delegators|members|shareholders|directors)"
    r"|(?:to|with) (?:us|the company)\b(?! by))",
    re.IGNORECASE,
)
# Must match "Filecoin of 120,004" before "were pledged". Must not match "an average of 12".
_COIN_OF = re.compile(r"(?:^|[.;,]\s|\band\s)(?:[A-Z]\w+\s){1,2}of\s(?:approximately\s)?$")
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
    return any(_WORDS.search(sentence.text) for sentence in _sentences(document))


def read(document: Document) -> Iterator[Reading]:
    """Yield coins staked and coins pledged or restricted, each number once."""
    clock = clock_of(document)
    sentences = (each for each in _sentences(document) if _WORDS.search(each.text))
    names = partial(issuer_names, document)
    for sentence in islice(sentences, MOST):
        for measure, asset, amount in _parts(sentence):
            if not is_stablecoin(asset):
                others = part_is_anothers(sentence.text, amount.start, amount.end + _OWNER_BEHIND, names)
                if not others and _GOES_ON.search(sentence.text):
                    before = sentence_before(document, sentence)
                    others = before is not None and opens_with_another(before.text, names)
                yield _reading(document, clock, sentence, measure, asset, amount, others)


# A state without a day in a report of results: of the period's end. Must match "serve as collateral", "are pledged".
_IS_NOW = re.compile(
    r"\b(?:is|are|was|were|remains?|serves?|stood|held)\b(?![^.;]{0,60}\b(?:released|returned)\b)", re.IGNORECASE
)
# Bound still. Must match "has pledged", "have been pledged". Must not match "had pledged".
_STANDS = re.compile(r"\b(?:has|have)\s(?:(?:also|been|now)\s)?(?:pledged|posted|deposited|transferred|placed)\b", re.I)
_STANDS_BEHIND = re.compile(r"^[^.;]{0,110}?\b(?:is|are|remains?|serves?|cannot be)\b", re.IGNORECASE)
# What will end the state, whose day is none of its own: "restrictions that lapse through January 2028".
_LAPSES = re.compile(
    r"\b(?:(?:that|which)\s(?:will\s)?(?:lapse|expire|mature|unlock|vest|end)s?|until|due|maturing)\b[^.;]*",
    re.IGNORECASE,
)
_DEED = re.compile(r"\b(?:pledged|posted|deposited|transferred|delivered|placed|moved|provided)\b", re.IGNORECASE)
_ON_A_DAY = re.compile(r"\b[Oo]n\s+$")
_DEEDS_BACK = 1_200  # characters of a paragraph before a sentence in which the day of its deed may stand
# A sentence that goes on the one before it, and takes its day. Must match "Of these, 93", "*Includes 1,735", "of the
# BTC above". Must not match "We pledged".
_GOES_ON = re.compile(
    r"^\W*(?:of (?:them|these|those|this|that|which)\b|includ(?:es|ed|ing)\b)|\b(?:BTC|ETH|SOL|bitcoin|ether"
    r"|coins|tokens) above\b",
    re.IGNORECASE,
)
# Behind a part that is bound no more: "30 bitcoin held as collateral were released", "…, pledged earlier, were
# returned".
_FREED = re.compile(
    r"^[^.;]{0,70}?\b(?:(?:was|were|is|are|has been|have been|being)\s+(?:since\s+|then\s+|fully\s+)?(?:released"
    r"|returned|freed"
    r"|unlocked|unstaked|redeemed)|no longer)\b",
    re.IGNORECASE,
)
# Before a number that goes on a list of parts: "238 Bitcoin were pledged … and 96 were pledged to".
_AND = re.compile(r"\band\s+(?:approximately\s+|about\s+|another\s+|a further\s+)?$", re.IGNORECASE)


def _sentences(document: Document) -> Iterator[Sentence]:
    """The sentences that count coins, and those that count them "of the Company's own"."""
    counted = coin_sentences(document)
    yield from counted
    known = {each.start for each in counted}
    for word, pattern in ((" own ", _OF_OWN), ("Of the ", _OF_HELD)):
        owned = sentences_around(document, islice(_places(document.text, word, pattern), MOST))
        yield from (each for each in owned if each.start not in known)


def _places(text: str, word: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Where coins are counted "of the Company's own", "of the SOL held"; the word is found before the pattern."""
    place = text.find(word)
    while place >= 0:
        match = pattern.search(text, max(0, place - 24), place + 60)
        if match:
            yield match.start()
        place = text.find(word, place + 1)


def _parts(sentence: Sentence) -> Iterator[tuple[str, str, Amount]]:
    """(measure, coin, number in the sentence) of each part that is said to be staked or bound."""
    counted, said = coin_amounts(sentence), set()
    taken = {each.amount.start for each in counted}
    for each in counted:
        for measure in (STAKED, PLEDGED):
            if _is_bound(sentence.text, each, measure):
                said.add(measure)
                yield measure, each.asset, each.amount
    symbols = {symbol for _, _, symbol in find_coins(sentence.text)}
    days = [(start, end) for start, end, _ in find_days(sentence.text)]
    for amount in find_amounts(sentence.text):
        if any(start <= amount.start < end for start, end in days):
            continue
        if len(symbols) == 1 and not amount.currency and amount.start not in taken:
            for measure in (STAKED, PLEDGED):
                if _is_part(sentence.text, amount, measure, measure in said):
                    yield measure, next(iter(symbols)), amount


def _is_bound(text: str, found: CoinAmount, measure: str) -> bool:
    before, behind = _before(text, found.amount), text[found.end : found.end + _BEHIND_REACH]
    if _OF_ALL.search(before):
        return False
    adjective = re.fullmatch(_DONE[measure], found.between)
    said = adjective or _BEHIND[measure].match(behind) or _BEFORE[measure].search(before)
    return bool(said) and not _speaks_against(before, behind, measure)


def _is_part(text: str, amount: Amount, measure: str, listed: bool) -> bool:
    """Whether a number without a coin behind it is told to be bound: "of which 2,903 were pledged", "Staked ETH: 5".

    `listed` says that the sentence told such a part before, which "and 96 were pledged" goes on.
    """
    before, behind = _before(text, amount), text[amount.end : amount.end + 90]
    if _speaks_against(before, behind, measure):
        return False
    whole = _OF_WHOLE.match(behind)
    if whole and _WERE[measure].match(behind[whole.end() :]):
        return True
    if _OF_WHICH.search(before) and _BEHIND[measure].match(behind):
        return True
    if _WERE[measure].match(behind):
        if _COIN_OF.search(before) and find_coins(before[-40:]):
            return True
        goes_on = _OF_WHICH.search(before) or (listed and _AND.search(before))
        return goes_on is not None or behind.lstrip().lower().startswith("of ")
    return bool(_LABEL.search(before) and _BEFORE[measure].search(before) and not _MORE.match(behind))


def _speaks_against(before: str, behind: str, measure: str) -> bool:
    if _FREED.match(behind):
        return True
    clause = re.split(
        r"[;:•]|,\s+(?:and|but|while|which|with)\s|\band (?:our|its|the)\s|\band\s+(?=(?:approximately\s+|about\s+)?$)",
        before,
    )[-1][-120:]
    if measure == PLEDGED and _SECURES.search(before):
        freed = re.search(r"\b(?:(?:has|have|had|was|were)\s+(?:been\s+)?(?:since\s+)?released|released on)\b", behind)
        return bool(
            freed
            or re.search(
                r"\b(?:additional|no|not|may|could|would|if|received|customers?|clients?|borrowers?)\b",
                clause,
                re.IGNORECASE,
            )
        )
    if re.search(r"%\s+of\b[^.;]{0,40}$", before):
        return True
    return bool(
        _NOT.search(clause)
        or _BY_OTHERS.match(behind)
        or _NOT.match(behind.lstrip(" ,"))
        or re.match(r"\s*(?:in|of|as)?\s*(?:staking )?rewards", behind)
    )


def _before(text: str, amount: Amount) -> str:
    return text[max(0, amount.start - 200) : amount.start]


def _day_bound(document: Document, clock: Clock, sentence: Sentence, place: int) -> date | None:
    """The day of coins bound without one: of a report its end, where they are bound still; else of the deed told.

    "On October 9, 2025 the Company drew $50 million. It transferred 829 bitcoin … as collateral": of October 9.
    """
    text = sentence.text
    if clock.periodic:
        bound = _STANDS.search(text[:place]) or _STANDS_BEHIND.match(text[place:])
        now = replace(sentence, text=text[:place] + _LAPSES.sub("", text[place:]))
        return note_day(document, clock, now, place) if bound else None
    if _STANDS.search(text[:place]) or speaks_of_a_stretch(text) or not _DEED.search(text[:place]):
        return None
    low = document.text.rfind("\n", 0, sentence.start) + 1
    before = document.text[max(low, sentence.start - _DEEDS_BACK) : sentence.start]
    found = [each for each in find_loose_days(before, clock.filed) if each.day <= clock.filed]
    days = [each.day for each in found if _ON_A_DAY.search(before[: each.start])]
    return days[-1] if days else None


def _reading(
    document: Document, clock: Clock, sentence: Sentence, measure: str, asset: str, amount: Amount, others: bool
) -> Reading:
    place = sentence.start + amount.start
    day, named = stock_day(clock, sentence, place)
    if not clock.periodic and speaks_of_today(sentence.text[: amount.start]):
        day, named = clock.announced, True
    if not named and not clock.periodic and _GOES_ON.search(sentence.text):
        day = day_before(clock, sentence) or day
    if day is None and not clock.periodic and clock.told.months and _IS_NOW.search(sentence.text):
        day = clock.told.period.end if clock.told.period else None
    if day is None and not clock.periodic and _STILL.search(sentence.text):
        day = clock.announced
    if measure == PLEDGED and not named:
        day = _day_bound(document, clock, sentence, amount.start) or day
    if day is None and clock.periodic:
        day = paragraph_day(document, clock, sentence, amount.start)
    reason = ""
    if others:
        reason = "the holder named is not the issuer"
    elif day is None:
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


STYLE = Style(NAME, 6, recognises, read)
