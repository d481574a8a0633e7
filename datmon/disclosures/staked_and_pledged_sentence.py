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
from datetime import date, timedelta
from functools import partial
from itertools import islice

from datmon.any_case import AnyCase
from datmon.calendars import find_days
from datmon.coin_counts import CoinAmount, coin_amounts, coin_sentences
from datmon.coins import find_coins, is_stablecoin
from datmon.debt_balances import deed_of_borrower
from datmon.disclosures.style import Style
from datmon.documents import Document
from datmon.fact import Reading, Unread, cite, stated
from datmon.holders import issuer_names, opens_with_another, part_is_anothers
from datmon.keywords import keywords, places_of
from datmon.mentions import mentioned
from datmon.passages import Sentence, find_loose_days, names_two_days, sentences_around
from datmon.quantities import Amount, Precision, find_amounts
from datmon.report_days import end_named, note_day, paragraph_day, period_end
from datmon.section_days import told_in
from datmon.stock_days import Clock, clock_of, day_above, day_before, day_of_deed, sentence_before, stock_day
from datmon.told_days import speaks_of_a_stretch, speaks_of_today, update_day
from datmon.treasury_coins import sole_coin

NAME = "staked_and_pledged_sentence"
MOST = 200
_BEHIND_REACH = 220  # characters behind a count in which its state may stand
_OWNER_BEHIND = 40  # characters behind a part in which its owner may stand: "1,000 of Acme’s"
STAKED, PLEDGED = "staked_units", "restricted_or_pledged_units"

_WORDS = re.compile(
    r"(?i:stak|pledg|restrict|collateral|encumber|delegat|secured by|secure[sd]? (?:our|the|its|a)|posted|as security"
    r"|secure [a-z]|guarantee|margin|blocked|lender|backed by|\bbacks |\block|\blien\b|security interest|subject to"
    r"|annot be |stands? behind|favou?r of)"
)
# Those of them that are plain words, in small letters.
_PLAIN_WORDS = (
    "stak", "pledg", "restrict", "collateral", "encumber", "delegat", "lender", "guarantee", "posted", "secured by",
    "as security", "margin", "blocked", "backed by", "security interest", "subject to", "annot be ",
    "escrow",
)  # fmt: skip
# One of these stands in small letters where those do; they are found sooner.
_IN_WORDS = (
    "stak", "pledg", "restrict", "collateral", "encumber", "delegat", "secure", "posted", "as security", "blocked",
    "lender", "backed by", "backs ", "lock", "lien", "security interest", "subject to", "annot be ", "guarantee",
    "margin", " behind ", "favor of", "favour of", "escrow", "controlled by",
)  # fmt: skip
_DONE = {
    STAKED: r"(?:staked|restaked|re-staked|delegated)",
    PLEDGED: r"(?:pledged|restricted|encumbered|(?:held|posted|deposited|serving|serves?|served|used) as (?:a )?"
    r"(?:security|collateral)|(?:supplied|posted|deposited|provided|lodged) (?:to|on|with|at|into) [^.;:,$\d]{1,40}? as"
    r" (?:security|collateral)"
    r"|as (?:(?:pledged|posted|restricted) )?(?:collateral|security|(?:initial )?margin)\b"
    r"|collateral(?=\s*(?:[.,;)]|for|under|with|$))"
    r"|posted(?=\s*(?:[.,;)]|to|with|under|$))"
    r"|(?:secure[sd]?|securing|back(?:s|ed)?|backing|support(?:s|ed)?|collaterali[sz]e[sd]?) (?:our|the|its|a|an|these"
    r"|those)\b(?: (?:US)?\$\d[\d.,]{0,16}(?: (?:million|billion)\b)?)?[^.;$\d]{0,40}?"
    r"(?:facility|facilities|loans?|notes?|debt|credit|borrowings?|obligations?|debentures?|bonds?|indebtedness)"
    r"|(?:transferred|delivered|moved)(?: to [^.;,$\d]{1,40}?)? as collateral|locked(?: up)? (?:as|in) collateral"
    r"|held (?:by|with|at|in) [^.;,$\d]{1,40}? as (?:collateral|security)"
    r"|of collateral(?! value)|(?:cannot|can not) be (?:transferred|sold|withdrawn|moved|accessed)"
    r"|stands? behind (?:our|the|its|a|this|that) [^.;,$\d]{0,40}?(?:loans?|facility|notes?|line|debt|borrowings?)\b"
    r"|(?:with|at) (?:(?:our|the|its|a) )?[^.;,$\d]{1,40}? as (?:collateral|security)\b"
    r"|(?:held )?(?:in [^.;,$\d]{1,40}? )?in favou?r of (?:the|our|its|a) (?:lenders?|noteholders|banks?"
    r"|secured part(?:y|ies))"
    r"|so (?:restricted|pledged|locked|encumbered)\b|charged (?:to|in favou?r of)\b"
    r"|(?:secure[sd]?|securing|guarantee[sd]?|guaranteeing|back(?:s|ed)?|backing|support(?:s|ed)?) (?:our|the|its|a|an"
    r"|these"
    r"|those|this|that)\b[^.;,$\d]{0,40}?\b(?:options?|structures?|collars?|swaps?|margin|hedges?|derivatives?|lines?"
    r"|revolvers?|mortgage|lease)"
    r"|(?:sits?|lies?|rests?|stays?|remains?|kept|held|lodged|placed|deposited|posted|delivered)"
    r"(?: (?:with|at|by|in|to) [^.;,$\d]{1,60}?)? (?:as|for) (?:a )?(?:initial |additional )?"
    r"(?:security|collateral|margin|pledge|guarantee)\b"
    r"|(?:held|kept|placed) (?:in|at|with) (?:an? |the )[^.;,$\d]{1,40}? (?:charged|pledged|mortgaged)\b"
    r"|on deposit with [^.;,$\d]{1,40}? as (?:collateral|security)|held by (?:the|our|its) lenders?(?! of)"
    r"|(?:(?:transferred|delivered|moved|sent|deposited|placed) )?(?:in)?to (?:(?!as )[^.;,$\d]){1,60}?"
    r" as (?:collateral|security)"
    r"|(?:(?:transferred|delivered|moved|sent|deposited|placed) )?(?:in)?to (?:an? |the |its |our )?(?:\w+ )?"
    r"(?:(?:collateral|pledged|blocked|escrow) (?:accounts?|wallets?)|(?:collateral|security) (?:agent|trustee)s?"
    r"|(?:accounts?|wallets?|address(?:es)?) (?:controlled|held|owned|managed) by (?:the|our|its"
    r"|a) (?:\w+ )?(?:lenders?"
    r"|collateral agent|secured party|noteholders))"
    r"|subject to (?:an? |the )?(?:[\w-]+ ){0,3}?(?:restrictions?|lock-?ups?|liens?|pledges?|charges?"
    r"|security interests?)"
    r"|(?:purchased|acquired|bought|received) (?:in|as) locked (?:form|tokens|coins|units)"
    r"|(?:purchased|acquired|held|received) (?:under|subject to|pursuant to) (?:an? |the )?(?:\w+ )?lock(?:ed|-?up)\b"
    r"|(?:purchased|acquired|bought|received) at a (?:\w+ )?discount,? (?:and|which|that) (?:is|are|remains?|stays?)"
    r"(?: still| currently)? (?:locked|restricted|subject to (?:a |the )?lock-?up)"
    r"|locked(?! (?:in|for|into|with|on) (?:\w+ )?(?:stak|valid|network|smart|price|rate|liquidity))(?! up for)"
    r"|collaterali[sz]ing"
    r"|(?:held|placed|deposited) in (?:an? |the )?(?:\w+ )?(?:blocked|restricted|escrow|collateral|pledged|margin)"
    r" (?:accounts?|wallets?)|transferred to (?:an? |the |its |our )?lenders?(?: as collateral)?)",
}
# "loaned, actively managed or pledged": other states told in one breath with the one read.
_BESIDE = r"(?:(?:\w{2,}ed|\w+ly|or|and),?\s+){0,5}?"
_IS = (
    r"(?:(?:of (?:its|our|the)[\w ’']{0,40}\s+|held\s+|above\s+)?(?:which\s+|that\s+)?"
    rf"(?:is|are|was|were|has been|have been|had been|remains?|remained|stays?|stayed"
    rf"|continues? to be)\s+{_BESIDE})?(?:(?:held"
    r"|above|owned)\s+)?"
)
# "with a fair value of $40.6 million", between the coins and what was done with them.
_WORTH = r"(?:,?\s*\(?(?:with|having|valued at|worth)\s(?:an?\s)?(?:[a-z]+\s){0,4}\$[\d.,]+(?:\s[a-z]{5,8})?\)?)?"
# ", or 62%", " (approximately 62% of the treasury)", between them too.
_SHARE = (
    r"(?:,?\s\(?(?:or|representing|about|approximately)\s(?:approximately\s|about\s)?[\d.]+%"
    r"(?:\sof\s[^,.;()]{3,40})?\)?)?"
)
_OF_THE_STOCK = r"(?:of (?:our|the|its) (?:treasury|holdings|reserves?)\s+)?"
_WORTH_BESIDE = re.compile(rf"^{_WORTH}{_SHARE},")
_TOKENS = re.compile(r"\s(?:tokens|coins)(?=\s)")
# ", out of the 19,211 bitcoin held by the Company as of April 30, 2025,"
# ", which were placed with the Platform for trading purposes,", "of the Company"
_WHICH_WERE = (
    r"(?:\s?(?:of (?:the Company|its own|our own)|(?:held|owned) by (?:the Company|us))\b)?"
    r"(?:,\s(?:which|that)\s[^.;$\d]{3,120}?,\s)?"
)
_OUT_OF = r"(?:,\s(?:out )?of (?:the|our|its|these|a total of)\s(?:[^.;$]|\.\d){3,110}?,\s)?"
# " acquired in a discounted over-the-counter transaction" before " that are subject to a lock-up".
_WHENCE = (
    r"(?:\s(?:acquired|purchased|bought|received)\s(?:in|from|through|via|under|at|as)\s[^.;,$\d]{3,80}?"
    r"(?=,?\s(?:that|which)\s(?:is|are|was|were|remain)))?"
)
_NOW = r"(?:(?:currently|now|actively|already|fully|natively|either|still)\s+){0,2}"
# Behind the coins: "1,032,000 ETH were staked", "2,903 BTC pledged as collateral". Must not match "ETH staking yield".
_BEHIND = {
    measure: re.compile(
        rf"^\s*(?:tokens?\s+|coins?\s+)?(?:\([^()]{{0,40}}\)\s*)?{_OF_THE_STOCK}{_WHICH_WERE}{_OUT_OF}{_WHENCE}{_WORTH}"
        rf"{_SHARE},?\s*(?:all\s+of\s+(?=which))?{_IS}{_NOW}{words}\b",
        re.IGNORECASE,
    )
    for measure, words in _DONE.items()
}
# Where words on collateral end and what is held in all is told. Must match ", the Company holds a total of". Must not
# match ", held by the lender, of".
_NEXT_HELD = (
    r",\s(?:the|our|its|we|it)\b[^.;$\d]{0,60}?\b(?:holds?|owns?|owned|retains?|retained"
    r"|(?:continues? to|still) (?:hold|own)|(?:we|it|company|group|firm) (?:had|held)|holdings?|treasury)\b"
)
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
        r"|\b(?:loans?|notes?|debentures?|facility|borrowings?|credit)\b(?:(?!\b(?:borrowed|drew|obtained|received)\b)(?:[^.;]|\.\d)){0,150}?"
        r"\b(?:secured|collaterali[sz]ed|backed)\s+by\s+"
        r"|\b(?:pledged|restricted|encumbered|locked)(?: and \w+)? (?:tokens|coins|holdings|bitcoin"
        r"|ether) (?:number(?:ed)?"
        r"|amount(?:ed)? to|come to|came to|totall?ed|total)\s+"
        r"|\brestricted (?:digital|crypto) ?assets? (?:comprised|consisted of|comprise|consist of|were|was|of)\s+"
        r"|\b(?:pledge|lien|charge|security interest)\s(?:of|over|on|in)\s+"
        r"|\bto (?:secure|collaterali[sz]e) (?:the|its|our|this|that|such|these)\s[^.;,$\d]{2,60},\s[^.;,$\d]{1,60}?\s"
        r"(?:transferred|posted|delivered|deposited|moved|placed|assigned|lodged|set aside)\s"
        rf"|collateral\b(?:(?!{_NEXT_HELD})[^.;$\d]){{0,90}}?\b(?:including|consist(?:s|ed|ing) of"
        r"|comprised of|comprised|comprises|of|representing)\s+"
        r"|(?:\b(?:is|are|was|were)\s+(?:fully\s+|also\s+)?"
        r"|(?:notes|debentures|loan|facility)(?: due 20\d\d)?,\s)(?:secured|collaterali[sz]ed"
        r"|backed) by\s+(?:a (?:first[- ]priority )?(?:lien|pledge|security"
        r" interest) (?:on|in|of|over)\s+)?)"
        r"(?:an?\s+)?(?:total of\s+|aggregate of\s+)?(?:approximately\s+|about\s+|over\s+|more than\s+|~\s?)?$",
        re.IGNORECASE,
    ),
}
# "Of these, 2,903 were pledged", "of which approximately 175,721 are restricted": the coin was named before.
_OF_WHICH = AnyCase(
    r"(?:\b(?:of which|of these|of those|of them|including)\W+|\bof (?:our|its"
    r"|the)\b[^.;$]{3,70},\s*)(?:approximately\s+|about\s+)?$",
)
# The rest of coins counted before. Must match "the other ", "the remaining approximately "; must not match "another ".
_THE_OTHER = re.compile(r"\bthe (?:other|remaining)\s+(?:approximately\s+|about\s+)?$", re.IGNORECASE)
_WERE = {
    measure: re.compile(
        r"^\s*(?:of (?:these|which|those|them)\s+)?(?:(?:is|are|was|were|remains?|continues? to be|(?:has|have"
        rf"|had) been)\s+{_NOW}{_BESIDE}|(?=serve|secure|guarantee|back|support|collateral|sit|cannot)){words}",
        re.IGNORECASE,
    )
    for measure, words in _DONE.items()
}
# "2,903 of the Company’s 5,398 bitcoin were pledged": the first number is the part, the second the whole.
_OF_A_TOTAL = re.compile(r"\bof (?:its|our|the|a) total (?:of|holdings of)\s(?:approximately\s)?$", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\d\s+of\s+(?:(?:the )?[\w.&-]+[’']s|its|our|the|their)\s+(?:total\s+)?(?:approximately\s+)?$", re.IGNORECASE
)
_OF_WHOLE = re.compile(
    r"^\s+of\s+(?:(?:the )?[\w.&-]+[’']s|its|our|the|their|all|all the|all our|all of our)\s+"
    r"(?:total\s+|own\s+)?(?:approximately\s+)?(?:[\d.,]{1,20}\s+)?\w{2,20}(?: tokens| holdings)?(?: held"
    r"| owned)?(?: (?:on|at|as of) [A-Z]\w{2,8}\.? \d{1,2}(?:, 20\d\d)?)?(?=[\s,])",
    re.IGNORECASE,
)
# Must match "4,632 of the Company’s own Bitcoin were". Must not match "4,632 of the Company’s Bitcoin miners".
_OF_OWN = re.compile(r"\d of (?:the Company[’']s|our|its) own \w+ (?:was|were|is|are|had been|have been)\b")
# Must match "Of the SOL held, 415,120". Must not match "Of the notes issued, 100".
_OF_HELD = re.compile(
    r"\bOf the (?:\w+ ){1,4}?(?:held|owned|above|tokens|coins|holdings?),\s(?:approximately\s|about\s)?\d"
)
# Coins counted by another word than their name. Must match "320 of these", "61.7 million of all tokens", "64,935
# tokens", "locked tokens numbered 1,003". Must not match "of these risks".
_OWN, _OF = keywords(" own ", "Of the ")
_BARE_WORDS = keywords(
    " of these",
    " of them",
    " of those",
    " of all ",
    " tokens ",
    " coins ",
    " numbered ",
    "’s bitcoin",
    "’s Bitcoin",
)
_BARE = re.compile(
    r"\d(?:\smillion)?\s(?:of (?:them|these|those)\b|of all (?:the |our |its )?(?:tokens|coins)\b|(?:tokens"
    r"|coins)\s(?!per\b)"
    r"|of (?:the [A-Z]\w+|[A-Z]\w+)[’']s [Bb]itcoin)"
    r"|\b(?:tokens|coins|bitcoin|ether|holdings)\snumbered\s\d"
)
# Coins that secured a loan repaid since, or one given. Must match "The note was repaid in March 2025; it was secured by
# ", "the loan receivable is secured by "; must not match "proceeds repaid the note. The loan is secured by ".
_OF_A_LOAN_OVER = AnyCase(
    r"\b(?:(?:repaid|paid off|extinguished|terminated|retired)\b(?! in part)(?:[^.]|\.\d){0,120}?"
    r"\b(?:was|were|had been)|(?:loans?|notes?|advances?) receivables?\b(?:[^.;]|\.\d){0,120}?)\s(?:\w+ly )?"
    r"(?:secured|collaterali[sz]ed|backed) by\s(?:[\w-]+\s){0,6}$",
)
# Not what is: plans, rewards, what is free, what others staked; "unencumbered" and "unpledged" are the rest.
_NOT = AnyCase(
    r"\b(?:rewards?|yield|earned|generated|requires?|minimum|plans?|intends?|expects?|will|would|may|could|should"
    r"|up to|to be"
    r"|target|goal|not"
    r"|no|customers?|clients?|unpledged|unencumbered|unrestricted|unstaked|from staking|released|returned|network"
    r"|respectively|additional|equivalents?|loaned|lent)\b",
)
# Must match " were subsequently pledged", " BTC have since been pledged". Must not match " were pledged".
_LATER = re.compile(
    r"\s*(?:\$?[A-Za-z]{2,12}\s)?(?:was|were|has|have)\s(?:been\s)?(?:subsequently|later|since|thereafter)\b",
    re.IGNORECASE,
)
# Must match "None of our " before a count, "No part of the Company's ". Must not match "none of which is sold; our ".
_NONE_OF = re.compile(
    r"\b(?:none|neither|nothing|not one|no (?:part|portion|share)) of (?:our|its|the|these|those)\b[^.;:]*$",
    re.IGNORECASE,
)
# Behind coins that others bound, or bound for the firm. Must match "staked by customers", "pledged to the Company".
# Must not match "pledged by the Company", "staked to three validators".
_BY_OTHERS = re.compile(
    r"^[^.;,]{0,60}?\b(?:by (?:(?:our|its|the|other|several) )?(?:customers?|clients?|users?|borrowers?"
    r"|third part(?:y|ies)|others|holders|delegators|members|shareholders|directors)"
    r"|(?<!connection )(?:to|with) (?:us|the company)\b(?![’'])(?! by))",
    re.IGNORECASE,
)
# Must match " BTC pledged by Northwind"; must not match " BTC pledged by the Company", " BTC secured by Corebank".
_BOUND_BY_NAME = re.compile(
    r"\s\w{2,12}(?:\s(?:tokens|coins))?\s(?:(?:were|was|are|is)\s)?(?i:pledged|staked|posted|delegated)\sby\s"
    r"(?P<name>[A-Z][\w&-]+)"
)
# Must match "Filecoin of 120,004" before "were pledged". Must not match "an average of 12".
_COIN_OF = re.compile(r"(?:^|[.;,]\s|\band\s)(?:[A-Z]\w+\s){1,2}of\s(?:approximately\s)?$")
# A label's end or a state, where the coin stands before the number: "staked ETH: ", "restricted BTC stood at".
_LABEL = AnyCase(
    r"(?:[:–—]|\b(?:at|totals?|totaled|reached|is|are|was|were|number(?:ed)?|amount(?:ed)? to|c[ao]me to))"
    r"\s*(?:approximately\s|about\s|~)?\s*$",
)
# Behind a number of coins named before it: their word and day. Must match " coins at the close of business on August
# 11, ", " coins at December 31, 2025"; must not match " coins were".
_COINS_COUNTED = re.compile(
    r"(?P<word>\s(?:coins|tokens|units|bitcoins?)\b)(?:\s(?:as of|as at|at|on)\s(?:[^.;,$\d]{0,40}?)"
    r"(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8})(?:,?\s20\d\d)?)?(?:,|(?=\s))"
)
# Must match "All of our bitcoin, "; must not match "all of our miners and 3 bitcoin, ".
_ALL_OF_OURS = re.compile(
    r"\b(?:all (?:of )?|the whole of |the entirety of )(?:our|its|the Company[’']s) (?:\w+ )?\w{2,12},\s"
    r"(?:approximately\s|about\s|some\s|or\s)?$",
    re.IGNORECASE,
)
# More words behind such a number say that it counts something else: "staked since 3 weeks".
_MORE = re.compile(r"\s?(?!(?:as|at|on|and|in|by)\b)[A-Za-z%]")
_STILL = re.compile(r"\bcollateral\b.{0,200}\bwill be released\b", re.IGNORECASE)  # so it is bound on that day
_SECURES = re.compile(rf"\bcollateral\b(?:(?!{_NEXT_HELD})[^.;$\d]){{0,90}}$", re.IGNORECASE)


def recognises(document: Document) -> bool:
    """Whether a sentence that counts coins speaks of staking, pledges or restrictions."""
    return any(_is_told_in(sentence.text) for sentence in _sentences(document))


def _is_told_in(text: str) -> bool:
    lowered = text.lower()
    return mentioned(lowered, *_PLAIN_WORDS) or (mentioned(lowered, *_IN_WORDS) and _WORDS.search(text) is not None)


def read(document: Document) -> Iterator[Reading]:
    """Yield coins staked and coins pledged or restricted, each number once."""
    clock = clock_of(document)
    sentences = (each for each in _sentences(document) if _is_told_in(each.text))
    names = partial(issuer_names, document)
    for sentence in islice(sentences, MOST):
        for measure, asset, amount in _parts(document, sentence):
            if not is_stablecoin(asset):
                others = part_is_anothers(sentence.text, amount.start, amount.end + _OWNER_BEHIND, names)
                bound = _BOUND_BY_NAME.match(sentence.text, amount.end)
                others = others or (bound is not None and bound["name"].lower() not in names())
                others = others or deed_of_borrower(document.text, sentence.text)
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
# Must match "The term loan is secured by ", "Borrowings are fully collateralized by approximately ". Must not match
# "was secured by ".
_SECURED_BY = re.compile(
    r"\b(?:is|are|remains?|continues? to be) (?:\w+ly )?(?:secured|collaterali[sz]ed|backed) by\s(?:[\w-]+\s){0,8}?$",
    re.IGNORECASE,
)
# Must match "Digital assets pledged as collateral consisted of ", "The 402.5 bitcoins include ". Must not match "The
# loan was secured by ".
_CONSISTED_OF = re.compile(
    r"\b(?:assets?|bitcoin|ether|coins|tokens|holdings)\s(?:pledged|restricted|encumbered|held|posted)\b[^.;$\d]{0,60}?\b"
    r"(?:consist(?:s|ed) of|compris(?:es|ed)|totall?ed|amounted to)\s(?:approximately\s|about\s)?$"
    r"|\b(?:assets?|bitcoins?|ether|coins|tokens|holdings|treasury|total)\s(?:held\s)?includes?\s(?:approximately\s|about\s)?$",
    re.IGNORECASE,
)
_STANDS_BEHIND = re.compile(r"^[^.;]{0,110}?\b(?:is|are|remains?|serves?|cannot be)\b", re.IGNORECASE)
# What will end the state, whose day is none of its own: "restrictions that lapse through January 2028".
# "September 30", whose number is a day's.
_OF_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?\s$")
_THAT_DATE = re.compile(r"\b(?:on|at|as of) (?:that|such|the same) (?:date|day)\b", re.IGNORECASE)
_STATE_REACH = 90  # characters around a number in which the tense of its state shows
# Around a number (#). Must match "# bitcoin secure a", "secured by #", "# are pledged", "# serve as". Must not match "#
# were pledged", "secured by # in 2023" (a stretch is told apart before).
_BOUND_NOW = re.compile(
    r"#[^.;]{0,60}?\b(?:secures?|guarantees?|backs?|supports?|serves?|sits?|lies?|rests?|stays?|is|are|remains?"
    r"|cannot|collaterali[sz]es?)\b|\b(?:has|have) (?:posted|pledged|deposited|placed|lodged)\b[^.;#]{0,20}#|\b(?:is "
    r"|are |outstanding\b[^.;$#]{0,60}|, )(?:fully )?(?:secured|collaterali[sz]ed"
    r"|backed) by [^.;#]{0,30}#",
    re.IGNORECASE,
)
_LAPSES = re.compile(
    r"\b(?:(?:that|which)\s(?:will\s)?(?:lapse|expire|mature|unlock|vest|end)s?|until|due|maturing)\b[^.;]*",
    re.IGNORECASE,
)
# Before a part of what was bought, which says nothing of all that is bound. Must match "bought 3.9 million SUI, of
# which "; must not match "held 3.9 million SUI, of which ".
_OF_THOSE_BOUGHT = AnyCase(
    r"\b(?:bought|purchased|acquired|added)\s[^.;,$]{0,12}(?:[^.;,$]|\.\d"
    r"|,\d{3}){0,40},\sof which\s(?:approximately\s|about\s)?$",
)
_DEED = re.compile(r"\b(?:pledged|posted|deposited|transferred|delivered|placed|moved|provided)\b", re.IGNORECASE)
_AT_PRESENT = re.compile(r"\b(?:now|currently|today|to date|presently)\b", re.IGNORECASE)
_FOR_CLIENTS = re.compile(r"^[^.;]{0,60}?\bfor (?:(?:our|its|the) )?(?:clients?|customers?|users?)\b", re.IGNORECASE)
_BOUND_FOR = re.compile(r"\bas (?:collateral|security)\b", re.IGNORECASE)
_ON_A_DAY = re.compile(r"\b[Oo]n\s+$")
_A_QUARTER = timedelta(days=93)
# Must match "In February 2026 the Company transferred"; must not match "On February 3, 2026".
_IN_MONTH = re.compile(
    r"\b(?:in|during) (?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r" 20\d\d\b",
    re.IGNORECASE,
)
_DEEDS_BACK = 1_200  # characters of a paragraph before a sentence in which the day of its deed may stand
# A loan made, told before what secures it. Must match ", Acme entered into a loan agreement"; must not match ", Acme
# entered into a lease".
_LENT = re.compile(
    r"\b(?:closed|completed|entered into|executed|signed|drew|borrowed|obtained|amended|issued)\b[^;]{0,160}?"
    r"\b(?:loans?|credit|facility|notes?|debentures?|borrowings?|pledge|security agreement)\b",
    re.IGNORECASE,
)
# A sentence that goes on the one before it, and takes its day. Must match "Of these, 93", "*Includes 1,735", "of the
# BTC above". Must not match "We pledged".
_GOES_ON = re.compile(
    r"^\W*(?:of (?:them|these|those|this|that|which|the total)\b|includ(?:es|ed|ing)\b)|\b(?:BTC|ETH|SOL|bitcoin|ether"
    r"|coins|tokens) above\b",
    re.IGNORECASE,
)
# Behind a part that is bound no more: "30 bitcoin held as collateral were released", "…, pledged earlier, were
# returned".
_FREED = re.compile(
    r"^[^.;]{0,70}?\b(?:(?:was|were|is|are|has been|have been|being)\s+(?:since\s+|then\s+|fully\s+)?(?:released"
    r"|returned|freed"
    r"|unlocked|unstaked|redeemed|(?:re)?paid(?: (?:off|down|in full))?)|no longer)\b",
    re.IGNORECASE,
)
# Right before coins that are bound no more. Must match "the lender liquidated ", "sold approximately ", "released the
# ". Must not match "has sold none; ".
_GONE = AnyCase(
    r"\b(?:liquidated|sold|seized|foreclosed (?:on|upon)|released|returned|recovered|withdrew|redeemed)\s"
    r"(?:(?:all|the|its|our|these|those|of|approximately|about|remaining|an aggregate of|a total of)\s){0,3}$",
)
# Before a number that goes on a list of parts: "238 Bitcoin were pledged … and 96 were pledged to".
_AND = re.compile(r"\band\s+(?:approximately\s+|about\s+|another\s+|a further\s+)?$", re.IGNORECASE)


def _sentences(document: Document) -> Iterator[Sentence]:
    """The sentences that count coins, and those that count them "of the Company's own"."""
    counted = coin_sentences(document)
    yield from counted
    known = {each.start for each in counted}
    for word, pattern in ((_OWN, _OF_OWN), (_OF, _OF_HELD), *((word, _BARE) for word in _BARE_WORDS)):
        places = list(islice(_places(document.text, word, pattern), MOST))
        if not places:
            continue
        owned = sentences_around(document, places)
        fresh = [each for each in owned if each.start not in known]
        known.update(each.start for each in fresh)
        yield from fresh


def _places(text: str, word: str, pattern: re.Pattern[str]) -> Iterator[int]:
    """Where coins are counted "of the Company's own", "of the SOL held"; the word is found before the pattern."""
    for place in places_of(text, word):
        match = pattern.search(text, max(0, place - 24), place + 60)
        if match:
            yield match.start()


def _parts(document: Document, sentence: Sentence) -> Iterator[tuple[str, str, Amount]]:
    """(measure, coin, number in the sentence) of each part that is said to be staked or bound."""
    counted, said = coin_amounts(sentence), set()
    taken = {each.amount.start for each in counted}
    for each in counted:
        for measure in (STAKED, PLEDGED):
            if _is_bound(sentence.text, each, measure):
                said.add(measure)
                yield measure, each.asset, each.amount
    symbols = {symbol for _, _, symbol in find_coins(sentence.text)}
    bare = not symbols and not counted
    if bare:
        symbols = {coin} if (coin := _coin_spoken_of(document, sentence)) else set()
    days = [(start, end) for start, end, _ in find_days(sentence.text)]
    for amount in find_amounts(sentence.text):
        if any(start <= amount.start < end for start, end in days) or _OF_MONTH.search(sentence.text[: amount.start]):
            continue
        if len(symbols) == 1 and not amount.currency and amount.start not in taken:
            for measure in (STAKED, PLEDGED):
                unnamed = bare and _is_bound_unnamed(sentence.text, amount, measure)
                if unnamed or _is_part(sentence.text, amount, measure, measure in said):
                    yield measure, next(iter(symbols)), amount


def _coin_spoken_of(document: Document, sentence: Sentence) -> str | None:
    """The coin of a sentence that names none: that of the sentence before, else the document's only one."""
    before = sentence_before(document, sentence)
    named = {symbol for _, _, symbol in find_coins(before.text)} if before else set()
    if named:
        return named.pop() if len(named) == 1 else None
    return sole_coin(document)


def _is_bound_unnamed(text: str, amount: Amount, measure: str) -> bool:
    """Whether "64,935,065 tokens" are bound by the words behind them."""
    tokens = _TOKENS.match(text, amount.end)
    if tokens is None or _speaks_against(_before(text, amount), text[tokens.end() :][:90], measure):
        return False
    return _BEHIND[measure].match(text[tokens.end() :][:_BEHIND_REACH]) is not None


def _is_bound(text: str, found: CoinAmount, measure: str) -> bool:
    before, behind = _before(text, found.amount), text[found.end : found.end + _BEHIND_REACH]
    if _OF_ALL.search(before) or _OF_A_TOTAL.search(before):
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
    if whole and _WERE[measure].match(
        _WORTH_BESIDE.sub(" ", text[amount.end + whole.end() :][:_BEHIND_REACH], count=1)
    ):
        return True
    if (_OF_WHICH.search(before) or _THE_OTHER.search(before)) and _BEHIND[measure].match(behind):
        return True
    if _WERE[measure].match(behind):
        coin = _COIN_OF.search(before) and find_coins(before[-40:])
        goes_on = _OF_WHICH.search(before) or (listed and _AND.search(before))
        return bool(coin or goes_on or behind.lstrip().lower().startswith("of "))
    counted = _COINS_COUNTED.match(behind)
    if _ALL_OF_OURS.search(before) and counted:
        return _WERE[measure].match(text[amount.end + counted.end() :][:_BEHIND_REACH]) is not None
    more = _MORE.match(behind[counted.end("word") :] if counted else behind)
    return bool(_LABEL.search(before) and _BEFORE[measure].search(before) and not more)


def _speaks_against(before: str, behind: str, measure: str) -> bool:
    if (
        _GONE.search(before)
        or _FREED.match(behind)
        or _NONE_OF.search(before)
        or _OF_THOSE_BOUGHT.search(before)
        or (measure == PLEDGED and (_FOR_CLIENTS.match(behind) or _OF_A_LOAN_OVER.search(before)))
    ):
        return True
    clause = re.split(
        r"[;:•]|,\s+(?:and|but|while|which|with|of which|of these|so that|leaving|after which)\s"
        r"|\band (?:our|its|the)\s|\band\s+(?=(?:approximately\s+|about\s+)?$)",
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
    if re.search(r"%\s+of\b[^.;,]{0,40}$", before):
        return True
    return bool(
        _NOT.search(clause)
        or _BY_OTHERS.match(behind)
        or _NOT.match(behind.lstrip(" ,"))
        or _LATER.match(behind)
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
        bound = _STANDS.search(text[:place]) or _STANDS_BEHIND.match(text[place:]) or _SECURED_BY.search(text[:place])
        bound = bound or _CONSISTED_OF.search(text[:place])
        now = replace(sentence, text=text[:place] + _LAPSES.sub("", text[place:]))
        return note_day(document, clock, now, place) if bound else None
    if _STANDS.search(text[:place]) or speaks_of_a_stretch(text) or not _DEED.search(text[:place]):
        return None
    low = document.text.rfind("\n", 0, sentence.start) + 1
    before = document.text[max(low, sentence.start - _DEEDS_BACK) : sentence.start]
    found = [each for each in find_loose_days(before, clock.filed) if each.day <= clock.filed]
    days = [each.day for each in found if _ON_A_DAY.search(before[: each.start])]
    return days[-1] if days else day_of_deed(document, sentence.start, _LENT)


def _day_of_state(clock: Clock, sentence: Sentence, amount: Amount) -> date | None:
    """The day of coins that are said to be bound now, in a release: of an update its day, else the day it is told.

    None where the sentence speaks of a stretch or of a deed.
    """
    text = sentence.text
    if clock.periodic or speaks_of_a_stretch(text):
        return None
    around = f"{text[: amount.start][-_STATE_REACH:]}#{text[amount.end :][:_STATE_REACH]}"
    if not _BOUND_NOW.search(around):
        return None
    above = clock.told.day or day_above(clock, sentence)
    return above or update_day(clock.document, clock.told) or clock.announced


def _of_its_clause(sentence: Sentence, amount: Amount) -> Sentence:
    """A sentence whose other clauses are blanked where its own says what is bound now: "In March …; 410 sit with"."""
    low, high = sentence.text.rfind(";", 0, amount.start) + 1, sentence.text.find(";", amount.end)
    high = len(sentence.text) if high < 0 else high
    around = f"{sentence.text[low : amount.start]}#{sentence.text[amount.end : high]}"
    if low == 0 or not _BOUND_NOW.search(around):
        return sentence
    return replace(sentence, text=" " * low + sentence.text[low:high], end=sentence.start + high)


def _reading(
    document: Document, clock: Clock, sentence: Sentence, measure: str, asset: str, amount: Amount, others: bool
) -> Reading:
    day = _day(document, clock, sentence, measure, amount)
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


def _day(document: Document, clock: Clock, sentence: Sentence, measure: str, amount: Amount) -> date | None:
    """The day coins are staked or bound on: named, else told by what the sentence goes on or says is so now."""
    told = _without_ends(clock, _of_its_clause(sentence, amount))
    day, named = stock_day(clock, told, sentence.start + amount.start)
    if clock.periodic and measure == PLEDGED and named:
        day = _still_bound(document, sentence.text[: amount.start], day)
    if not clock.periodic:
        if speaks_of_today(sentence.text[: amount.start]):
            day, named = clock.announced, True
        if not named and _GOES_ON.search(sentence.text):
            day = day_before(clock, sentence) or day
        elif not named and day == clock.announced and not _AT_PRESENT.search(sentence.text):
            day = day_above(clock, sentence) or _end_of_results(clock, sentence) or day
        day = day or _day_told_beside(clock, sentence)
    if measure == PLEDGED and not named:
        day = _day_bound(document, clock, sentence, amount.start) or day
        day = day or _day_of_state(clock, sentence, amount)
    if day is not None or not clock.periodic:
        return day
    return paragraph_day(document, clock, sentence, amount.start) or end_named(document, sentence.text)


def _end_of_results(clock: Clock, sentence: Sentence) -> date | None:
    """The end of the quarter or year a release reports on: what it says there without a day is of that end."""
    told = told_in(clock.document, sentence.start)
    return told.period.end if told.period is not None and (told.months or 0) > 1 else None


def _without_ends(clock: Clock, sentence: Sentence) -> Sentence:
    """A sentence with the days to come blanked: those on which loans fall due and restrictions end."""
    text = sentence.text
    for found in find_loose_days(text, clock.filed):
        if found.day > clock.latest:
            text = text[: found.start] + " " * (found.end - found.start) + text[found.end :]
    return replace(sentence, text=text) if text != sentence.text else sentence


def _still_bound(document: Document, before: str, day: date | None) -> date | None:
    """The report's end for coins that it says were posted in a month of its period; else the day they have."""
    end = period_end(document)
    posted = _IN_MONTH.search(before) is not None and _DEED.search(before) is not None
    within = day is not None and end is not None and timedelta(0) < end - day < _A_QUARTER
    return end if posted and within else day


# A loan told as news, whose coins are bound that day. Must match "closed a $25 million loan", "has drawn down $10
# million under its credit facility"; must not match "will enter into a loan".
_BORROWED = re.compile(
    r"(?<!will )(?<!to )(?<!may )(?<!-)\b(?:closed|completed|entered into|secured|obtained|drew|drawn|arranged|signed"
    r"|executed|received|borrowed)\b(?:[^.;]|\.\d){0,120}?\b(?:loans?|facility|borrowings?|credit line|line of credit"
    r"|financing)\b",
    re.IGNORECASE,
)


def _day_told_beside(clock: Clock, sentence: Sentence) -> date | None:
    """The day of coins bound in a release that names none: its period's end, "that date", its own for what ends it."""
    text = sentence.text
    bound = _IS_NOW.search(text) or (_DEED.search(text) and _BOUND_FOR.search(text))
    if clock.told.period is not None and clock.told.months and bound:
        return clock.told.period.end
    day = day_before(clock, sentence) if _THAT_DATE.search(text) else None
    news = _BORROWED.search(text) is not None and not clock.told.months and not speaks_of_a_stretch(text)
    return clock.announced if day is None and (news or _STILL.search(text)) else day


STYLE = Style(NAME, 14, recognises, read)
