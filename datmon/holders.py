"""Holders: whose coins a sentence speaks of, the filer's or another's.

"Bitcoin miners worldwide hold", "Avalon, our manager, owned", "Metaplanet’s holdings" are not the filer's; "we", "the
Company", a name the document gives its issuer, its wholly owned subsidiary are. The subject of a verb and the owner of
a noun are looked for in the words before them; what names no one speaks of the filer.
"""

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache, partial
from importlib.resources import files
from itertools import islice

from datmon.coin_phrases import CLAUSE, DAY_WORDS, PARENTHESIS, YEAR
from datmon.coins import find_coins
from datmon.documents import Document
from datmon.holder_phrases import (
    ADVERBIAL,
    ADVERBS,
    CAPITALS,
    COORDINATED,
    DAYLIKE,
    DEED_SUBJECT,
    ENDS_DAY,
    FINITE,
    ITS_OWN,
    LABEL,
    NAME_FIRST,
    OBJECT,
    ODD,
    OTHERS_STOCK,
    OWNER,
    PROCEEDS_SUBJECT,
    RELATIVE,
    SELF,
    SELF_FIRST,
    TIMES,
    VERB_FIRST,
    WHOLLY_OWNED,
    WITH_SUBSIDIARIES,
)
from datmon.keywords import keywords, places_of

_LIMITS = tomllib.loads(files("datmon").joinpath("coin_clauses.toml").read_text("utf-8"), parse_float=Decimal)
_REACH: int = _LIMITS["reach"]["verb"]
_OPENING_REACH: int = _LIMITS["reach"]["subject"]
_HEADED = 600  # characters in which a release's headline stands
_NAMED_BEFORE = 90  # characters before a defined term in which the full name stands
_INSERTIONS: int = _LIMITS["reach"]["insertions"]
_HEAD: int = _LIMITS["reach"]["head"]
_NAMES_WITHIN: int = _LIMITS["reach"]["names"]

_COVER_NAME = re.compile(r"\n\(Exact name of registrant", re.IGNORECASE)
# The comma of "Acme Holdings, Inc." parts no clause.
_LEGAL_FORM = re.compile(r",?\s+(?:Inc|Corp|Ltd|Limited|LLC|L\.L\.C|PLC|plc|N\.V|S\.A|L\.P|LP)\b\.?(?=[\s,]|$)")
_DEFINED = re.compile(r"[“\"]([A-Z][\w.&’' -]{1,40})[,.]?[”\"]")
_GROUP = 160  # characters of what is defined and of the brackets that define it
# Must match 'the “Company”', '“we,” “us,” or “our”'. Must not match '“Companies Act”'.
_OURSELVES_DEFINED = re.compile(r"[“\"](?:the )?(?:Company|Registrant|Group|[Ww]e|[Uu]s|[Oo]ur)[,.]?[”\"]")
# Behind a term, whose firm is the issuer's own. Must match "), a wholly owned subsidiary of the Company". Must not
# match "), a subsidiary of Galaxy".
_IS_OWNED = re.compile(r"\)?,?\s(?:an?|its|our|the Company[’']s)\s(?:\w+\s)?wholly[- ]owned\s(?:\w+\s)?subsidiary\b")
# The same before its name. Must match "through its wholly owned subsidiary ". Must not match "a subsidiary of ".
_OWNED_NAMED = re.compile(r"\b(?:its|our|the Company[’']s)\s(?:\w+,?\s)?wholly[- ]owned\s(?:\w+\s)?subsidiary,?\s*$")
# What is said of a name between it and its term. Must match ", as borrower", ", a Delaware corporation", ", its wholly
# owned subsidiary". Must not match ", as agreed with Acme".
_APPOSED = re.compile(
    r",?\s+as\s(?:the\s|an?\s)?[a-z][a-z -]{2,30}$|,\s(?:an?|its|our)\s[\w’,. -]{3,70}?(?:corporation|company"
    r"|partnership|subsidiary|issuer|firm)(?:\s(?:incorporated|organi[sz]ed)\s[\w ]{3,60})?$"
)
_LONGEST_NAME = 8  # words
# A name: capitalised words, joined by "&", "of", "+"; "and" joins two firms. Must match "Opalbrook Bitcoin & Biomedical
# Inc. ", "Bank of Acme ". Must not match "the company ".
_NAME_WORDS = (
    r"((?:[A-Z0-9][\w.&’'-]{0,30},?[^\S\n](?:(?:&|of|\+)[^\S\n])?){1,6})"
    r"(?:(?:plc|ltd|inc|limited|corp|publ)\b\.?,?[^\S\n])?"
)
# Must match "Acme Holdings, Inc. (NASDAQ: ACME) … today announced", "Acme Ltd (TSXV: ACM) … reports". Must not match
# "Note (see: Item 1)", "behind Strategy Inc. (NASDAQ: MSTR), which owns".
_LISTED_NAME = re.compile(_NAME_WORDS + r"\(?\((?:[A-Z][A-Za-z0-9 .&/-]{1,24}):\s?\$?([A-Z0-9][A-Z0-9.-]{0,7})\b")
_LISTED = re.compile(
    _NAME_WORDS + r"\(?\((?:[A-Z][A-Za-z0-9 .&/-]{1,24}):\s?\$?([A-Z0-9][A-Z0-9.-]{0,7})\b"
    r"(?=[^\n]{0,400}\b(?:today|announce[sd]?|report(?:s|ed)|provide[sd]?|disclose[sd]?)\b)"
)
# The one who sends a release, as its wire says. Must match "SOURCE Acme Holdings, Inc.", "Source: Acme Ltd.", "SOURCE:
# Acme". Must not match "Source: company filings", "open source Acme".
_SENDER = re.compile(
    r"(?:^|\n|\|\s)(?:SOURCE:?|Source:)\s+([A-Z0-9][\w.&’'-]{0,30}(?:,?\s(?:(?:&|and|of)\s)?[A-Z][\w.&’'-]{0,30}){0,6})"
    r"(?=\s*(?:\n|\||$))"
)
# Behind the place and day of a release, its speaker. Must match "(GLOBE NEWSWIRE) -- Acme Holdings, Inc. (",
# "/PRNewswire/ -- Acme Corp., a", "November 3, 2025 – Acme plc (", "/ October 9, 2025 / Acme Inc. today". Must not
# match "2025 – The Board".
_DATELINE_NAME = re.compile(
    r"(?:\((?:GLOBE NEWSWIRE|BUSINESS WIRE|Newsfile[^()\n]{0,60})\)\s?[-–—]{1,2}\s?|--\(BUSINESS WIRE\)--"
    r"|/(?:PRNewswire|CNW|ACCESSWIRE)(?:-[^/\n]{0,40})?/\s?[-–—]{1,2}\s?|\b20[12]\d(?:\)\s?|\s)?[-–—/]{1,2}\s)"
    r"(?!(?:The|On|In|A|An|We|Our|As|This|Today|Shares)\b)"
    r"([A-Z0-9][\w.&’'-]{0,30}(?:,?\s(?:(?:&|of)\s)?[A-Z][\w.&’'-]{0,30}){0,6})"
    r"(?=,?\s(?:\(|[a-z]))(?!,?\s(?:\([^()]{0,80}\)\s){0,3}(?:and|together with|along with)\b)"
)
# The speaker of a headline, by the first word of the name. Must match "Acme Technologies Inc. Reports Third Quarter",
# "Acme Announces". Must not match "Board Announces", "Bitcoin Miner Acme Announces", "Acme’s Shares".
_HEADLINE = re.compile(
    r"(?:\A|\n)[ \t]{0,3}(?P<first>[A-Z][\w&-]{2,24})(?:,? [A-Z0-9][\w.&-]{0,24}){0,5}"
    r"(?: \([A-Z][A-Za-z0-9 .&/:,-]{1,40}\))? "
    r"(?i:announces|reports|provides|publishes|releases|completes|closes|acquires|purchases|buys|sells|adds|increases"
    r"|expands|updates|files|issues|receives|regains|enters|secures|signs|repays|raises|launches|surpasses) "
)
_NO_NAMES = frozenset(
    "board management bitcoin ethereum company quarterly monthly weekly exhibit press news form".split()
)
_VENUE = re.compile(r"\([A-Z][A-Za-z0-9 .&/-]{1,24}:")  # without which neither is looked for
_OURSELVES = frozenset(
    ("company", "treasury", "we", "it", "our", "group", "registrant", "issuer", "corporation", "trust", "partnership")
)
# "has staked", "had pledged": an active verb, whose subject owns the coins. Must not match "staked ETH: ".
_BOUND_BY = re.compile(
    r"\b(?:has|have|had)\s+(?:now\s+|also\s+|currently\s+)?(?:re-?)?(?:staked|pledged|posted|deposited|delegated)\b"
    r"[^.;:$\d]{0,60}$",
    re.IGNORECASE,
)
# A subject that is the filer's where its owner is: "Acme’s corporate treasury", "the Company’s balance sheet".
_TREASURY_OF = re.compile(
    r"(?P<owner>[\w.&-]+)[’']s\s+(?:[\w-]+\s+){0,3}(?:treasury|balance sheet|reserves?|portfolio|position|stack|stash"
    r"|hoard|wallets?"
    r"|holdings)$",
    re.IGNORECASE,
)
# Whose "it" is in the words of a name: "Northwind Bitcoin has disclosed that it". Must not match "we said that it".
_REPORTED = re.compile(
    r"\b(?P<name>[A-Z][\w&’-]*(?:\s+[A-Z][\w&’-]*){0,4})\s+(?:has\s+|have\s+)?(?:also\s+|publicly\s+|previously\s+)?"
    r"(?:disclosed|reported|announced|stated|said|indicated)\s+that\s+(?:it|they)$"
)
# A firm over or beside the filer. Must match "Our parent company", "the Company’s sponsor"; must not match "the
# company".
_PARENT = re.compile(
    r"\b(?:our|its|[’']s)\s(?:\w+\s)?(?:parent|sister|sponsor|affiliate[sd]?|shareholders?|investors?|partners?)"
    r"(?:\s(?:company|group|firm))?$",
    re.IGNORECASE,
)
# What is said of a firm between its name and its verb. Must match ", a maker of coatings that adopted BNB as its
# reserve, " before "today announced". Must not match ", which bought 5,000 BNB, and " (no verb of the firm's behind).
_DESCRIBED = re.compile(
    r",\s(?:an?|the|one|which|who|whose|formerly|founded|headquartered|based)\s[^.;:“”\n]{3,260}?,\s"
    r"(?=(?:(?:earlier\s)?today|this (?:morning|week)|announce[sd]?|announcing|report(?:s|ed)|is (?:pleased|providing)"
    r"|provide[sd]?|disclose[sd]?|has|have|said|confirmed)\b)"
)
_ON_DAY = re.compile(
    r"^(?:as of|as at|at|on|in|by) DAY\s*", re.IGNORECASE
)  # before a subject that no comma parts from it
# Must match "Between DAY and DAY", "from DAY through DAY". Must not match "between DAY and Acme".
_SPAN = re.compile(r"\b(?:between|from) DAY,? (?:and|to|through|until) (?:and including )?DAY", re.IGNORECASE)
_EMPTY = frozenset("inc corp ltd limited plc llc the holdings technologies of and".split())

# A firm that is only now spoken of. Must match "a privately held company", "another treasury firm"; must not match "the
# company", "our company".
_INDEFINITE = re.compile(
    r"(?:^|\s)(?:an?|another|any|each|every|no|some|one|other|certain|several|two)\s(?:[\w&’'-]+\s){0,6}"
    r"(?:compan(?:y|ies)|firms?|groups?|trusts?|partnerships?|corporations?|issuers?|business(?:es)?)$",
    re.IGNORECASE,
)

# A subsidiary that is wholly the filer's, by its name's first word. Must match "Nebula Chain Pte. Ltd., a wholly owned
# subsidiary of the Company", "its wholly-owned subsidiary, Nebula Ltd."; must not match "a subsidiary of Borealis".
_SUBSIDIARY = re.compile(
    r"(?P<first>[A-Z][\w&-]+)(?:\s[A-Z][\w.&-]*){0,5},?(?:\s\([^()]{1,40}\),?)?\s(?:an?\s)?(?:indirect\s|direct\s)?"
    r"(?:wholly|100%)[- ]owned\s(?:\w+\s){0,2}subsidiary\s(?:of|to)\s(?:the\s)?(?P<of>[\w&-]+)"
    r"|\b(?:our|its|(?P<owner>[\w&-]+)[’']s)\s(?:\w+\s)?(?:wholly|100%)[- ]owned\s(?:\w+\s){0,2}subsidiary,?\s"
    r"(?P<first2>[A-Z][\w&-]+)"
)
_MOST_SUBSIDIARIES = 12
_OWNED = keywords("wholly owned", "wholly-owned", "100% owned", "100%-owned")
_OWNED_BEFORE, _OWNED_BEHIND = 300, 160  # characters around these words in which stand the names of both
_THE_SUBSIDIARY = re.compile(r"(?:^|\s)(?:the|our|its|such|this)\s(?:wholly[- ]owned\s)?subsidiary$", re.IGNORECASE)
# First words of many firms' names, which tell none of them apart.
_COMMON_FIRST = frozenset(
    "digital capital global treasury crypto american first united the new blockchain asset assets holdings group"
    " national strategic international mining technologies a an".split()
)

Names = Callable[[], frozenset[str]]


@lru_cache(maxsize=1)
def issuer_names(document: Document) -> frozenset[str]:
    """What a document calls its issuer, in lower-case words: the registrant on the cover and the terms it defines.

    Reads 'STRATEGY INC (Exact name of registrant…', 'Acme Holdings (NASDAQ: ACME) ("Acme" or the "Company")'.
    """
    text = document.text[:_NAMES_WITHIN]
    found = set(_words(document.filing.issuer))
    head = text[:_HEAD] if _VENUE.search(text, 0, _HEAD) else ""
    listed = _LISTED.search(head)
    for match in _LISTED_NAME.finditer(head):
        if match[2] == document.filing.issuer.upper():
            found.update(_words(match[1]))
    sender = _SENDER.search(document.text) if "SOURCE" in document.text or "Source:" in text else None
    for said in (sender, _DATELINE_NAME.search(text[:_HEAD])):
        found.update(_words(said[1]) if said and not find_coins(said[1].partition(" ")[0]) else ())
    for match in _COVER_NAME.finditer(text):
        found.update(_words(text[max(text.rfind("\n", 0, match.start()) + 1, match.start() - 80) : match.start()]))
    if listed:
        found.update(word for part in listed.groups() for word in _words(part))
    defined = list(_DEFINED.finditer(text))
    if found <= set(_words(document.filing.issuer)) and not any(_shortens(text, match) for match in defined):
        found.update(_headlined(text))
    found.update(_distinctive_first(document.filing.filer))
    found.update(_defined_names(text, defined, frozenset(found).union(_words(document.filing.filer))))
    found.update(_second_of_pair(document.filing.filer, text))
    found.update(_subsidiaries(document.text, found))
    return frozenset(found)


@lru_cache(maxsize=1)
def names_of_others(document: Document) -> frozenset[str]:
    """The first words, in small letters, of the terms that a document defines for others than its issuer."""
    names = issuer_names(document).union(_words(document.filing.filer))
    text = document.text[:_NAMES_WITHIN]
    terms = (match for match in terms_defined(document).values() if not _is_issuers(text, match, names))
    return frozenset(first for match in terms if (first := next(_words(match[1]), ""))) - names


@lru_cache(maxsize=1)
def terms_defined(document: Document) -> dict[str, re.Match[str]]:
    """The first words, in small letters, of the terms that a document sets in quotes, with the first place of each."""
    found: dict[str, re.Match[str]] = {}
    for match in _DEFINED.finditer(document.text, 0, _NAMES_WITHIN):
        found.setdefault(match[1].partition(" ")[0].strip(".’'").lower(), match)
    return found


def _defined_names(text: str, defined: Sequence[re.Match[str]], names: frozenset[str]) -> Iterator[str]:
    """The words of the terms that a document defines for its issuer; of the first of all where none is surely its."""
    first = {match[1]: match for match in reversed(defined)}  # where each is defined
    own = [match for match in first.values() if _is_issuers(text, match, names)]
    for match in own or [match for match in defined[:1] if _shortens(text, match)]:
        yield from _words(match[1])


def _is_issuers(text: str, match: re.Match[str], names: frozenset[str]) -> bool:
    """Whether a term is defined for the issuer: beside "the Company" or "we", or behind a name with a word of its own.

    Must match 'Acme Holdings, Inc. ("Acme" or the "Company")'; must not match 'Northwind Corp. ("Northwind")'.
    """
    low = max(0, match.start() - _GROUP)
    start = text.rfind("(", low, match.start())
    if start <= text.rfind(")", low, match.start()):
        return False  # a quote, and none that brackets define
    end = text.find(")", match.end(), match.end() + _GROUP)
    if _OURSELVES_DEFINED.search(text, start, end if end >= 0 else match.end()) or _IS_OWNED.match(text, match.end()):
        return True
    before = PARENTHESIS.sub(" ", text[max(0, start - _GROUP) : start]).rstrip(" ,")
    before = _APPOSED.sub("", before).rstrip(" ,")
    head, name = _name_at_end(before)
    return not names.isdisjoint(name) or (bool(name) and _OWNED_NAMED.search(head) is not None)


def _name_at_end(text: str) -> tuple[str, set[str]]:
    """What stands before the capitalised words that end a text, and these words: "with Northwind Digital Corp."."""
    head, name = text.rstrip(), set[str]()
    for _ in range(_LONGEST_NAME):
        rest, _, word = head.rpartition(" ")
        if not (word[:1].isupper() or word[:1].isdigit() or (name and word in ("&", "of", "and"))):
            break
        head = rest
        name.update(_words(word))
    return head, name


def _shortens(text: str, match: re.Match[str]) -> bool:
    """Whether a defined term is the short name of what stands right before it: 'Acme Holdings, Inc. ("Acme")'."""
    return match[1].partition(" ")[0] in text[max(0, match.start() - _NAMED_BEFORE) : match.start()].split()


def _headlined(text: str) -> Iterator[str]:
    """The first word of the name of a headline's speaker, for a release that calls its issuer nothing else."""
    headline = _HEADLINE.search(text, 0, _HEADED)
    return _distinctive_first(headline["first"] if headline else "")


def _distinctive_first(name: str) -> Iterator[str]:
    """The first word of a name, where it tells its firm from others: "Acme Holdings, Inc.", not "Digital Treasury"."""
    first = next(_words(name), "")
    if first and first not in _COMMON_FIRST and first not in _NO_NAMES and not find_coins(first):
        yield first


def _second_of_pair(name: str, text: str) -> Iterator[str]:
    """The second word of a name that the text calls by its first two: "Blue Heron’s holdings" of Blue Heron Capital."""
    pair = name.split()[:2]
    second = next(_words(pair[-1]), "") if len(pair) > 1 else ""
    usual = second in _COMMON_FIRST or second in _NO_NAMES or find_coins(" ".join(pair))
    if second and not usual and " ".join(pair).rstrip(",.") in text:
        yield second


def _subsidiaries(text: str, names: set[str]) -> set[str]:
    """The first words of the names of those that a document calls wholly owned by its issuer."""
    found: set[str] = set()
    for match in islice(_told_owned(text), _MOST_SUBSIDIARIES):
        owner = (match["of"] or match["owner"] or "our").lower()
        first = (match["first"] or match["first2"]).lower()
        if (owner in _OURSELVES or owner in names) and first not in _COMMON_FIRST and not find_coins(first):
            found.add(first)
    return {*found, "subsidiary"} if found else found


def _told_owned(text: str) -> Iterator[re.Match[str]]:
    """Where somebody is called wholly owned: looked for around these words alone, for many words are capitalised."""
    last = 0
    for place in sorted(place for word in _OWNED for place in places_of(text, word)):
        low, high = max(last, place - _OWNED_BEFORE), min(place + _OWNED_BEHIND, _NAMES_WITHIN)
        match = _SUBSIDIARY.search(text, low, high)
        if match is not None:
            last = match.end()
            yield match


def subject_is_anothers(text: str, verb: int, names: Names) -> bool:
    """Whether the subject of the verb at a place of a sentence is anyone but the filer; False where it has none.

    The filer is "we", "the Company", a name of the issuer (`names`), its wholly owned subsidiary; a label or a bullet
    without a subject speaks of the filer. All else is another: "Bitcoin miners worldwide", "Avalon, our manager,".
    """
    before = DAY_WORDS.sub("DAY", PARENTHESIS.sub(" ", text[max(0, verb - _OPENING_REACH) : verb]))
    before = _DESCRIBED.sub(" ", _LEGAL_FORM.sub("", _SPAN.sub("in DAY", before)))
    words = _without_adverbs(WITH_SUBSIDIARIES.sub(" ", before))
    reported = _REPORTED.search(words)
    if reported is not None:
        return not any(word in _OURSELVES or word in names() for word in reported["name"].lower().split())
    relative = RELATIVE.search(words + " ")
    if relative is not None:
        return not _is_antecedent(words[: relative.start()].rstrip(" ,"), names)
    ends = [match.end() for match in CLAUSE.finditer(words)]
    clause = words[ends[-1] if ends else 0 :].strip()
    if ends and clause.lower() in ("it", "they") and opens_with_another(words[: ends[-1]], names):
        return True
    return _another_in(clause, names)


def deed_is_anothers(document: Document, text: str, verb: int) -> bool:
    """Whether the subject of the verb at a place of a document's sentence is anyone but its filer."""
    subject = _LEGAL_FORM.sub("", text[:verb])
    return subject_is_anothers(subject, len(subject), partial(issuer_names, document))


def stock_is_anothers(text: str, stock: int, after: str, names: Names) -> bool:
    """Whether the stock that a noun at a place of a sentence names ("holdings", "treasury") is said to be another's."""
    before = DAY_WORDS.sub("DAY", PARENTHESIS.sub(" ", text[max(0, stock - _OPENING_REACH) : stock]))
    before = _DESCRIBED.sub(" ", before)
    ends = [match.end() for match in CLAUSE.finditer(before)]
    clause = before[ends[-1] if ends else 0 :]
    owners = _owners_in(clause)
    if owners:
        return not any(owner in _OURSELVES or owner in names() for owner in owners[-1:])
    if ITS_OWN.search(clause) and (opens_with_another(clause, names) or opens_with_another(before, names)):
        return True
    behind = re.match(r"of\b[^.;:$\d]{0,50}", after)
    return bool(OTHERS_STOCK.search(clause[-60:]) or (behind and OTHERS_STOCK.search(behind[0])))


def part_is_anothers(text: str, start: int, end: int, names: Names) -> bool:
    """Whether a part of coins ("1,000 … were pledged", from `start` to `end`) is said to be another's."""
    before = DAY_WORDS.sub("DAY", PARENTHESIS.sub(" ", text[max(0, start - _OPENING_REACH) : start]))
    ends = [match.end() for match in CLAUSE.finditer(before)]
    clause = before[ends[-1] if ends else 0 :]
    owners = _owners_in(f"{clause}{text[start:end]}")
    if owners:
        return owners[-1] not in _OURSELVES and owners[-1] not in names()
    verb = _BOUND_BY.search(text[max(0, start - _REACH) : start])
    if verb is not None:
        return subject_is_anothers(text, start - min(start, _REACH) + verb.start(), names)
    return opens_with_another(clause, names)


def _owners_in(words: str) -> list[str]:
    """Those whose something words name by their apostrophes, in small letters: "Acme’s", "shareholders’"."""
    found = OWNER.finditer(words) if "’" in words or "'" in words else ()
    owners = ((match["name"] or match["plural"]).lower() for match in found)
    return [owner for owner in owners if owner not in TIMES]


def opens_with_another(clause: str, names: Names) -> bool:
    """Whether the first subject of a clause is a name that is not the issuer's."""
    for part in DAY_WORDS.sub("DAY", PARENTHESIS.sub(" ", clause)).split(","):
        words = _ON_DAY.sub("", part.strip())
        if words and not ADVERBIAL.match(words):
            match = NAME_FIRST.match(words)
            return match is not None and not _opens_with_name(words, names) and not find_coins(match["name"])
    return False


def _without_adverbs(words: str) -> str:
    return ADVERBS.sub("", words.rstrip()).rstrip()


def _is_antecedent(words: str, names: Names) -> bool:
    """Whether a relative clause hangs on the filer, its treasury or its wholly owned subsidiary, or on coins.

    "Acme, a treasury company that" is Acme; "to acquire a private company that" is another.
    """
    noun = re.split(r",|\band\b", words)[-1].strip()
    if _INDEFINITE.search(noun):
        head, comma, inserted = words.rpartition(",")
        named = comma and _INDEFINITE.fullmatch(inserted.rstrip())
        return bool(named) and _names_filer(head.rpartition(",")[2].strip(), names, True)
    found = find_coins(noun[-30:])
    of_coins = bool(found) and found[-1][1] >= len(noun[-30:]) - 8
    own = re.search(r"\b(?:our|its|[’']s)\s+(?:[\w-]+\s+){0,3}(?:treasury|reserve|balance sheet)$", words)
    return of_coins or own is not None or _is_our_subsidiary(words, names) or _names_filer(noun, names, True)


def _is_our_subsidiary(words: str, names: Names) -> bool:
    """Whether words name a wholly owned subsidiary of the filer: "our wholly-owned subsidiary"."""
    match = WHOLLY_OWNED.search(words)
    if match is None:
        return False
    owner = match["owner"] or match["of"]
    return owner is None or owner.lower() in _OURSELVES or owner.lower() in names()


def _another_in(clause: str, names: Names) -> bool:
    """Whether the clause before a verb has a subject that is not the filer; insertions between commas are left out."""
    for _ in range(_INSERTIONS):
        clause = _without_adverbs(clause)
        if not clause or _PARENT.search(clause):
            return bool(clause)
        if COORDINATED.search(clause):
            return not opens_with_filer(clause, names)
        if not clause.endswith(","):
            break
        head, comma, inserted = clause[:-1].rpartition(",")
        if _is_our_subsidiary(inserted, names):
            return False
        if not comma or opens_with_filer(inserted, names, strictly=True):
            return not opens_with_filer(clause, names)
        clause = head
    head, _, noun = clause.rpartition(",")
    return not _names_filer(_begun_anew(head, noun.strip()), names, False)


def _begun_anew(head: str, noun: str) -> str:
    """The subject behind "…, and": a clause of its own where the words before have a verb ("debt was cut, and we")."""
    joined = noun.lower().startswith(("and ", "but ", "while "))
    return noun.partition(" ")[2] if joined and FINITE.search(head) else noun


def opens_with_filer(clause: str, names: Names, *, strictly: bool = False) -> bool:
    """Whether the first subject of a clause is the filer, or (unless `strictly`) it opens with a verb or has none."""
    for part in clause.split(","):
        words = part.strip()
        if SELF_FIRST.search(words) or _opens_with_name(words, names):
            return not strictly or FINITE.search(words) is not None
        if not words or ADVERBIAL.match(words):
            continue
        return not strictly and VERB_FIRST.match(words) is not None
    return not strictly


def _opens_with_name(words: str, names: Names) -> bool:
    for word in re.split(r"\s+", words)[:6]:
        bare = word.strip(".,’'").lower()
        if _is_daylike(bare):
            continue
        return bare in names() and word[:1].isupper()
    return False


def _names_filer(noun: str, names: Names, as_object: bool) -> bool:
    """Whether a subject is the filer, or only a label ("Total BTC") or a day.

    `as_object` lets the words before it govern it ("shares of the Company, which").
    """
    plain = noun
    for start, end, _ in reversed(find_coins(noun)):
        plain = plain[:start] + "COIN" + plain[end:]
    label = LABEL.match(re.sub(r"[\d,.]+", " ", plain)) or (_THE_SUBSIDIARY.search(noun) and "subsidiary" in names())
    if label or _is_our_subsidiary(noun, names) or PROCEEDS_SUBJECT.match(noun) or DEED_SUBJECT.match(noun):
        return True
    treasury = _TREASURY_OF.search(noun)
    if treasury is not None:
        return treasury["owner"].lower() in _OURSELVES or treasury["owner"].lower() in names()
    own = SELF.search(noun)
    if own is not None:
        pronoun = own["self"].lower() in ("we", "it")
        return as_object or _governs_itself(noun[: own.start("self")], pronoun)
    capitals = CAPITALS.search(noun)
    if capitals is None:
        return ENDS_DAY.search(noun) is not None and ADVERBIAL.match(noun) is not None
    words = [bare for word in capitals[0].split() if not _is_daylike(bare := word.strip(".,’'").lower())]
    if not words:
        return ADVERBIAL.match(noun) is not None
    ours = words[0] in names() and not any(word in ODD and word not in names() for word in words)
    return ours and (as_object or _governs_itself(noun[: capitals.start()], False))


def _is_daylike(word: str) -> bool:
    return word in DAYLIKE or YEAR.match(word) is not None


def _governs_itself(before: str, pronoun: bool) -> bool:
    """Whether a subject is not the object of the words before it; "and we", or "…ed … and the Company", begins anew."""
    governing = OBJECT.search(before)
    if governing is None or (governing[0].strip().lower() == "of" and before.strip().lower() == "as of"):
        return True
    return governing[0].strip().lower() == "and" and (pronoun or FINITE.search(before) is not None)


def _words(name: str) -> Iterator[str]:
    for word in re.split(r"[\s,]+", name.lower()):
        bare = word.strip(".’'")
        if len(bare) > 1 and bare not in _EMPTY:
            yield bare
