"""Coin roles: whether the words that govern an amount of coins say that it is held, was bought or was sold.

The role is given by the words that govern the number directly; a number that no known verb governs has none.
"""

import re
import tomllib
from decimal import Decimal
from importlib.resources import files

from datmon.coin_phrases import COMPARED_BEFORE, HEDGE, LIST, STOCK, TOTAL
from datmon.coin_prices import PricedSentence
from datmon.coin_sentence import AND_ANOTHER_DAY, ITS_DAY, Counted, Role
from datmon.coins import find_coins
from datmon.doubt_phrases import CLAIM, PART, PLAN
from datmon.held_phrases import (
    ACCUMULATED,
    ADDITIONAL,
    AS_OF_HEAD,
    ASKS_HELD,
    ASSETS_LABEL,
    BRINGS,
    BY_NOW,
    COMPRISED,
    ENDED_AT,
    ENDED_WITH,
    FROM_TO,
    FULL_STOP,
    GONE,
    GROWN_BY,
    HAS,
    HAS_NOW,
    HELD_AFTER,
    HOLDINGS,
    HOLDS,
    IN_STRETCH,
    IN_TREASURY,
    INCLUDED,
    ITS_STOCK,
    LABELLED,
    LEAD_HOLDS,
    LEAVES,
    LEFT_FOR,
    NOT_HELD_BEHIND,
    ON_BOOKS,
    RANKED,
    REACHES,
    SO_FAR,
    SO_FAR_BEHIND,
    STOCK_BEHIND,
    TO_DATE,
    VALUE_OF_ITS,
    VALUE_OF_THE,
    VALUED_BEHIND,
    WHOLE_OF,
    WITH_NO_DEBT,
)
from datmon.holder_phrases import DAYLIKE
from datmon.holders import Names, opens_with_another, stock_is_anothers
from datmon.price_phrases import AVERAGE, AVERAGE_OF_ITS, COST, SAID_OF_ITS
from datmon.trade_phrases import (
    ADDED,
    ADDITIONS,
    ASKS_BOUGHT,
    ASKS_SOLD,
    BEFORE_DONE,
    BUYS,
    CONVERTED,
    DEPLOYED,
    DONE_AT,
    DONE_BEHIND,
    DONE_IN,
    DONE_TO,
    FLOW_LABEL,
    FLOW_TOTAL,
    HEAD,
    INTO_DOLLARS,
    LEAD_BUYS,
    PAYS,
    PURCHASE_DONE,
    PURCHASE_OF,
    PURCHASED_BEHIND,
    SALE_DONE,
    SALE_FROM,
    SALE_OF,
    SELLS,
)

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
_REACH: int = _LIMITS["reach"]["verb"]
_NEAR_STOCK: int = _LIMITS["reach"]["stock"]
_LABEL = 120  # characters of a line's own label
# A cheap look in small letters for any word that governs an amount, before the patterns that must end at it are tried;
# each begins with a letter of its own, so that the search leaps.
_GOVERNS = re.compile(
    r"(?:hold|held|own|possess|keep|maintain|custod|hodl|acqui|purchas|bought|buy|sold|sell|dispos|liquidat|monetiz|sale"
    r"|treasur|reserve|hoard|stash|trove|parted|trimmed"
    r"|loaded|divest|stockpile|position|balance|assets|stack|token count"
    r"|portfolio"
    r"|inventory|on hand|bring|brought|tak|rais"
    r"|push|includ|has\b|had\b|have\b|with\b|report|end|clos|exit|finish|accumul|amass|reach|cost|value|average"
    r"|deploy|invest|spent|used"
    r"|utili|allocat"
    r"|add|increas|expand|grew|disposition|compris|represent|consist|composed|leav|pick|snapp|scoop|count"
    r"|its\b(?<!\wits)"
    r"|our\b(?<!\wour)"
    r"|’s\b|'s\b|paid|pays|lift|boost|carries|control|sits on|convert|exchang|rotat|swap|generat"
    r"|received|reali[sz]ed|obtained|netted|it\b(?<!\wit))"
)
_OWNERS_VERBS = ("held", "holds", "hold", "owned", "owns", "own", " had", " has", " have")
# What is had beside. Must match " had cash of $2.2 million and ". Must not match " has sold machines and ".
_HAD_BESIDE = re.compile(
    r"\b(?:had|has|have|held|holds?|owned)\s(?:[\w-]+\s){0,3}?cash(?:[^.;:]|\.(?=\d)){0,60}\band\s+$", re.IGNORECASE
)
# Before "digital assets comprised" at a sentence's head: a day and nothing else.
_ONLY_DAY = re.compile(
    r"(?:at|as of|as at|on) [A-Z][a-z]+ \d{1,2}(?:, 20\d\d)?,\s*(?:total |the |our )?", re.IGNORECASE
)
# Between two purchases of one coin: "50 BTC on November 19 and another 25 BTC".
MORE = re.compile(r"\b(?:another|a further|an additional)\s+$", re.IGNORECASE)
# Before a number, what was bought or lent: no holding. Must match "first purchase of ", "a loan of "; must not match
# "holdings of ".
_DEED_OF = re.compile(
    r"\b(?:purchases?|acquisitions?|buys?|sales?|disposals?|loans?|grants?|awards?)\s+of\s[^.;:$\d]{0,30}$",
    re.IGNORECASE,
)
# A word that may name a firm. Must match "Northwind", "Acme’s"; must not match "bitcoin".
_CAPITALISED = re.compile(r"\b[A-Z][A-Za-z&-]*")
# A number at the very head of a bullet: nothing but a hedge before it.
BARE = re.compile(rf"(?:\s|{HEDGE}|a total of|total of|total|yes[,:.]|today,)*", re.IGNORECASE)
# "by Northwind was completed"; must not match "by the Company", "by us".
_BY_OTHERS = re.compile(r"\bby\b(?! (?:us|our|the company|the group)\b)", re.IGNORECASE)


def _asked_role(question: str) -> Role | None:
    """What the number that answers a question is: coins held, bought or sold; None where it asks for something else."""
    if CLAIM.search(question):
        return None
    if ASKS_BOUGHT.match(question):
        return Role.BOUGHT
    if ASKS_SOLD.match(question):
        return Role.SOLD
    return Role.HELD if ASKS_HELD.match(question) else None


def _asks_of_another(question: str, names: Names) -> bool:
    """Whether a question names somebody who is not the filer: "How many bitcoin does Northwind hold?"."""
    named = {word.lower() for word in _CAPITALISED.findall(question[1:]) if not find_coins(word)}
    return bool(named - DAYLIKE - names() - {"company", "group", "i"})


# Must match " in July 2025 for US$", " on May 2, 2025 at an average of $"; must not match " in 2026", " for $".
_DONE_THEN = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:(?:in|on) the (?:open )?market\s)?(?:in|on|during|between)\s(?:the\s\w+\sof\s)?"
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\d{1,2}\s[A-Z]|Q[1-4])"
    r"[^.;$]{0,40}?\s(?:for|at)\s[^.;]{0,60}?\$",
)


# Must match " at an average purchase price of $", " for $", " tokens for a total of £"; must not match " under a plan".
_DONE_FOR = re.compile(
    r"\s*(?:tokens?\s|coins?\s)?(?:\([A-Z]{2,6}\)\s)?(?:for|at)\s(?:[a-z]+\s+){0,6}?\(?(?:[A-Z]{2,3}\s?)?[$£€¥]",
    re.IGNORECASE,
)
# Who did it. Must match " by Northwind", " by our peer"; must not match " by July 31", " followed by".
_AGENT = re.compile(
    r"\bby\s(?:(?:one of our|our|a|another)\s(?:\w+\s){0,2}?(?:peers?|competitors?|customers?|clients?|partners?)\b"
    r"|(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"(?P<who>[A-Z][\w&-]*))"
)
_NOT_YET = re.compile(r"\b(?:agree\w*|propos\w+|options?|subject to|letter|rights?|pending|offer\w*)\b", re.IGNORECASE)


# Between the trades of several days. Must match " on November 3, ", " at $95,400 on November 3 and another "; must not
# match " on November 3, bringing holdings to ".
_ON_A_DAY = re.compile(
    r"\s(?:(?:for|at)\s[^,;]{1,40}?\s)?on\s[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s20\d\d)?(?:,\sand|,|;|\sand)\s"
    r"(?:another\s|a further\s|an additional\s)?$"
)
_THEN_A_DAY = re.compile(r"\s(?:(?:for|at)\s[^,;]{1,40}?\s)?on\s[A-Z][a-z]{2,8}\.?\s\d{1,2}\b")


# Before coins that are there and were paid for. Must match "has spent a total of $88.0 million on its ", "paid $5
# million
# for our ". Must not match "spent $5 million on its latest ", "spent $5 million on ".
_SPENT_ON_ITS = re.compile(
    r"\b(?:has|have)\s(?:now\s)?(?:spent|invested"
    r"|paid)\b[^.;:$\d]{0,30}(?:US)?\$\s?\d[\d.,]{0,16}(?:\s?(?:million|billion|[MB]))?"
    r"\s(?:on|in|for)\s(?:its|our)\s(?:total\s)?$",
    re.IGNORECASE,
)
# Between digital assets and the coins they are: a deed. Must match " sold in October ", " received as a fee, "; must
# not match " held at June 30, 2025 ".
_DEED_DONE = re.compile(
    r"\b(?:sold|mined|produced|received|earned|lent|loaned|pledged|transferred|paid|purchased|acquired)\b",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"\b(?:of|for) the\s$", re.IGNORECASE)
# A label over a list in one line. Must match "August at a glance: ", "Treasury activity – "; must not match "Northwind
# said: “we ", "2026 targets: ", "October plans: ".
_LABEL_OF_LIST = re.compile(
    r"\W*(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|Monthly|Weekly"
    r"|Quarterly|Treasury|Bitcoin|Operating|Operational|Production|Mining|Key|Activity|Highlights|Transactions"
    r"|Movements)\b"
    r"(?![^:–—]*\b(?:plans?|targets?|goals?|outlook|guidance|expect\w*|forecast)\b)[a-z0-9 ]{0,50}\s?[:–—]\s"
)
# Before and behind an item of it. Must match ": ", ", " and " sold,", " BTC purchased."; must not match "from ", " sold
# for".
# What was made, told first in a line: "602 BTC mined, ", "602 BTC produced and ". Must not match "602 machines sold, ".
_MADE_BEFORE = re.compile(
    r"^\W*~?\d[\d,.]*\s\$?[A-Za-z]{2,12}\s(?:tokens\s|coins\s)?(?:self-)?(?:mined|produced|earned|generated)"
    r"(?:\s[^,;.$\d]{0,30})?(?:[,;]\s(?:and\s)?|\sand\s)$"
)
_ITEM_BEFORE = re.compile(r"(?:[:,;–—]|\band)\s$")
_ITEM_DONE = re.compile(
    r"\s(?:tokens\s|coins\s)?(?P<verb>sold|purchased|acquired|bought|held)\s*(?=[,;.]|$|at an? (?:\w+ )?average)",
    re.IGNORECASE,
)
# Where a clause begins that tells of coins in the passive. Must match "; ", ", since ", ", because ", "purchase, in
# which ". Must not match ", as a ", ", while clients’ ", "trust in which ".
_OPENS = re.compile(
    r"(?:;(?:\s(?:and|while))?|,\s(?:since|because|after)|\b(?:transaction|purchase|trade|acquisition|sale"
    r"|tranche|buy),?"
    r"\s(?:in|during|by) which)(?=\s|$)",
    re.IGNORECASE,
)


# Behind what was added to a stock. Must match ", and now totals ", " and it now stands at "; must not match " and
# totals ".
_NOW_TOTALS = re.compile(
    rf",?\s(?:and|which)\s(?:it\s)?now\s(?:totals|stands at|amounts to|numbers|comes to|contains)\s(?:{HEDGE}\s)?$",
    re.IGNORECASE,
)
_OWN_LABELS = frozenset(("company", "group", "week", "today"))  # owners of a label that are the filer or a time
_A_STOCK = re.compile(rf"\b{STOCK}\b", re.IGNORECASE)


class GovernedSentence(PricedSentence):
    """A coin sentence that is asked for the role of an amount."""

    def _role(self, found: Counted, low: int) -> Role | None:
        told = found.role or self._item_role(found)
        if told is not None:
            return told
        if not _GOVERNS.search(self._before(found, 0).lower()):
            return self._bare_role(found)
        return self._governed_role(found, self._before(found, low)) or self._bare_role(found)

    def _governed_role(self, found: Counted, near: str) -> Role | None:
        """The role that the verb or noun right before a number gives it."""
        before = self._before(found, 0)
        if BUYS.search(near) or PURCHASE_OF.search(near) or PAYS.search(before):
            by_now = TO_DATE.search(before) or (AS_OF_HEAD.match(self.text) and BY_NOW.search(before))
            in_all = (by_now and TOTAL.search(before[-60:])) or self._is_in_all(found, before)
            return Role.HELD if in_all or _SPENT_ON_ITS.search(before) else Role.BOUGHT
        turned = CONVERTED.search(near) and INTO_DOLLARS.match(self.text, found.end)
        if turned or SELLS.search(near) or SALE_OF.search(near) or SALE_FROM.search(before):
            return Role.SOLD
        named = self._named_flow(found, near)
        if named is not None or self._is_held(found, near):
            return named or Role.HELD
        bought = DEPLOYED.search(near) or (ADDED.search(near) and self._is_priced(found))
        return Role.BOUGHT if bought else None

    def _is_in_all(self, found: Counted, before: str) -> bool:
        """Whether what was bought is said to be all that was, up to now: "has now acquired 512 ETH in total"."""
        if IN_STRETCH.search(self.text):
            return False
        behind = SO_FAR_BEHIND.match(self.text, found.end) and BY_NOW.search(before)
        return bool(behind or SO_FAR.search(before))

    def _named_flow(self, found: Counted, near: str) -> Role | None:
        """The role that a noun gives: "purchases in the week totaled", "the sale of 50 BTC … generated"."""
        total = FLOW_TOTAL.search(near)
        if total is not None and SO_FAR.search(near) and not IN_STRETCH.search(self.text):
            return Role.HELD
        if total is not None:
            return Role.SOLD if total["verb"].lower().startswith(("sale", "disposal")) else Role.BOUGHT
        if ADDITIONS.search(near) and PURCHASED_BEHIND.match(self.text[found.end : found.end + 60]):
            return Role.BOUGHT
        labelled = self._labelled_flow(near) if found.start < _LABEL and ":" in near else None
        if labelled is not None:
            return labelled
        for pattern, role in ((PURCHASE_DONE, Role.BOUGHT), (SALE_DONE, Role.SOLD)):
            named = pattern.search(near)
            if named and (self._is_done_behind(found) or self._is_item(found, near[: named.start()])):
                return role
        return None

    def _labelled_flow(self, near: str) -> Role | None:
        """The role that a line's own label gives: "Bought since October 31: ", "Acme’s latest buy: "."""
        label = FLOW_LABEL.match(near)
        if label is None or (label["owner"] and label["owner"].lower() not in self.names() | _OWN_LABELS):
            return None
        return Role.SOLD if label["verb"].lower() in ("sold", "sale", "sales") else Role.BOUGHT

    def _is_done_behind(self, found: Counted) -> bool:
        match = DONE_BEHIND.match(self.text[found.end : found.end + _REACH])
        return match is not None and not PLAN.search(match[0]) and not _BY_OTHERS.search(match[0])

    def _is_item(self, found: Counted, before: str) -> bool:
        """Whether a line is a deed by its noun, with its day and dollars: "Disposal of 150 ETH in July 2025 for $"."""
        if before.strip() or found.start > _LABEL:
            return False
        behind = self.text[found.end : found.end + _REACH]
        done = _DONE_THEN.match(behind) is not None
        paid = _DONE_FOR.match(behind) is not None and _NOT_YET.search(self.text) is None
        agent = _AGENT.search(behind)
        if agent is not None and (agent["who"] is None or agent["who"].lower() not in self.names()):
            return False
        return (done or paid) and PLAN.search(self.text) is None

    def _is_priced(self, found: Counted) -> bool:
        tail = range(found.end, min(len(self.text), found.end + _REACH))
        return self._priced(COST, tail, None) is not None or self._priced(AVERAGE, tail, None) is not None

    def _is_held(self, found: Counted, near: str) -> bool:
        stock = None if PURCHASE_DONE.search(near) or SALE_DONE.search(near) else HOLDINGS.search(near)
        if stock is not None and GONE.search(near[: stock.start("stock")]):
            return False
        if LEAVES.search(near):
            return not LEFT_FOR.match(self.text[found.end : found.end + 40])
        labelled = LABELLED.search(near)
        return (
            stock is not None
            or (labelled is not None and not _DEED_OF.search(labelled[0]))
            or any(pattern.search(near) for pattern in (HOLDS, BRINGS, ENDED_WITH, ENDED_AT, RANKED))
            or self._is_comprised(near)
            or INCLUDED.search(near) is not None
            or ASSETS_LABEL.search(near) is not None
            or (ACCUMULATED.search(near) is not None and not ADDITIONAL.search(near[-60:]))
            or self._has_changed(found)
            or self._now_totals(near, found.start)
            or self._is_had(near, found.start, self.text[found.end : found.end + 80])
        )

    def _now_totals(self, near: str, place: int) -> bool:
        """Whether a stock of the filer's that grew is told again as a whole: "… and now totals 640,118 ether"."""
        told = _NOW_TOTALS.search(near)
        stock = _A_STOCK.search(self.text, 0, place) if told else None
        return stock is not None and not stock_is_anothers(self.text, stock.start(), "", self.names)

    def _is_comprised(self, near: str) -> bool:
        """Whether digital assets of the filer's consist of the coins: its own by a word, or named at the very head."""
        assets = COMPRISED.search(near)
        if assets is None or _DEED_DONE.search(assets["of"]):
            return False
        own = assets["owner"] or ON_BOOKS.search(assets["of"])
        before = self.text[: self.text.find(assets["stock"])]
        held = before.rstrip().endswith(_OWNERS_VERBS) or _HAD_BESIDE.search(before)
        return bool(own or held or not before.strip() or _ONLY_DAY.fullmatch(before))

    def _has_changed(self, found: Counted) -> bool:
        """Whether a stock went from another number to this one, or this one is of another day than the one before."""
        before = self._before(found, 0)
        another = AND_ANOTHER_DAY.search(before) and ITS_DAY.match(self.text, found.end)
        return bool(FROM_TO.search(before) or GROWN_BY.search(before) or another)

    def _is_had(self, near: str, start: int, after: str) -> bool:
        """Whether a weak verb or "our" before an amount and the words behind it say that it is held."""
        whole = WHOLE_OF.search(near) or WHOLE_OF.search(self.text[max(0, start - _NEAR_STOCK) : start])
        return bool(
            (whole and not NOT_HELD_BEHIND.match(after))
            or (ITS_STOCK.search(near) and (STOCK_BEHIND.match(after) or HELD_AFTER.match(after)))
            or (VALUE_OF_ITS.search(near) and not NOT_HELD_BEHIND.match(after))
            or ((HAS.search(near) or REACHES.search(near)) and (IN_TREASURY.match(after) or HELD_AFTER.match(after)))
            or (AVERAGE_OF_ITS.search(near) and not _OF_THE.search(near) and SAID_OF_ITS.match(after))
            or (VALUE_OF_THE.search(near) and (IN_TREASURY.match(after) or HELD_AFTER.match(after)))
            or (HAS.search(near) and WITH_NO_DEBT.match(after))
            or (HAS_NOW.search(near) and (FULL_STOP.match(after) or VALUED_BEHIND.match(after)))
        )

    def _bare_role(self, found: Counted) -> Role | None:
        """The role of a number that no verb before it governs: "1,250 BTC held in treasury", or a list's lead's."""
        head = self.text[: found.start].strip(" ~$")
        opening = _OPENS.split(head)[-1].strip()
        if any(HEAD.fullmatch(each) for each in (head, f"{head} ", opening, f"{opening} ")):
            role = self._passive_role(found) or self._participle_role(found)
            if role is not None and not self._is_in_anothers_deed(head):
                return role
        done = DONE_IN.match(self.text, found.end, found.end + 110)
        if done is not None and BEFORE_DONE.search(head) and not self._is_done_by_another(found, done):
            return Role.SOLD if done["verb"].lower() == "sold" else Role.BOUGHT
        lead = self.sentence.lead
        if not lead or not BARE.fullmatch(self.text[: found.start].rstrip("$~ ")):
            return None
        if lead.endswith("?"):
            return None if _asks_of_another(lead, self.names) else _asked_role(lead)
        if LEAD_BUYS.search(lead):
            return Role.BOUGHT
        return Role.HELD if LEAD_HOLDS.search(lead) else None

    def _item_role(self, found: Counted) -> Role | None:
        """The role of an item of a label's list: "August at a glance: 73 BTC mined, 73 BTC sold"."""
        item, before = _ITEM_DONE.match(self.text, found.end), self.text[: found.start]
        if item is None or _ITEM_BEFORE.search(before) is None:
            return None
        if _LABEL_OF_LIST.match(self.text) is None and _MADE_BEFORE.match(before) is None:
            return None
        verb = item["verb"].lower()
        return Role.SOLD if verb == "sold" else Role.HELD if verb == "held" else Role.BOUGHT

    def _is_in_anothers_deed(self, head: str) -> bool:
        """Whether coins are told of in a clause on another's deed: "Northwind’s latest purchase, in which"."""
        opens = list(_OPENS.finditer(head)) if head.endswith("which") else []
        return bool(opens) and (
            stock_is_anothers(self.text, opens[-1].start(), "", self.names) or opens_with_another(head, self.names)
        )

    def _participle_role(self, found: Counted) -> Role | None:
        """The role of coins told of by a participle at a bullet's head: "9.6 BTC liquidated at an average of"."""
        done = DONE_AT.match(self.text, found.end, found.end + 110)
        if done is None or _BY_OTHERS.search(done[0]):
            return None
        return Role.BOUGHT if done["verb"].lower() in ("purchased", "acquired", "bought") else Role.SOLD

    def _is_done_by_another(self, found: Counted, done: re.Match[str]) -> bool:
        """Whether coins "bought on November 6" are another's, whom the words before or behind name."""
        clause = self._clause_before(found.start)
        return _BY_OTHERS.search(done[0]) is not None or opens_with_another(clause, self.names)

    def _passive_role(self, found: Counted) -> Role | None:
        """The role that the words behind an amount at a sentence's head give it: "… are held", "… were purchased"."""
        after = self.text[found.end : found.end + 110]
        if HELD_AFTER.match(after[:60]):
            return Role.HELD
        done = DONE_TO.match(after)
        if done is None or (done["verb"].lower().startswith("added") and not self._is_priced(found)):
            return None
        return Role.SOLD if done["verb"].lower().startswith(("sold", "liquidated", "disposed")) else Role.BOUGHT

    def _goes_on(self, role: Role | None, before: Counted, found: Counted) -> bool:
        """Whether an amount goes on a list, or on the trades of other days: "10 BTC on May 3, 12 BTC on May 10"."""
        traded = role in (Role.BOUGHT, Role.SOLD) and before.asset == found.asset
        if traded and _ON_A_DAY.match(self.text[before.end : found.start]):
            return _THEN_A_DAY.match(self.text, found.end) is not None
        return self._continues(before, found)

    def _continues(self, before: Counted, found: Counted) -> bool:
        """Whether an amount goes on a list: "1,805 BTC, 31 ETH and 50,000 SOL"."""
        gap = COMPARED_BEFORE.sub("", self.text[before.end : found.start])
        worth = self._dollars_first(found) if gap.startswith(")") and gap.endswith("(") else None
        gap = gap if worth is None else self.text[before.end + 1 : worth]
        again = before.asset == found.asset and not MORE.search(gap)
        return not again and bool(LIST.match(gap)) and not PART.search(MORE.sub("", gap))
