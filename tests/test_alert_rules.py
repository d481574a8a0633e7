import tomllib
from decimal import Decimal
from typing import Any

import pytest

from datmon.alert_rules import default_rules, rules_of
from datmon.errors import BadInput


def own(text: str, *, others: bool = False) -> Any:
    tables = tomllib.loads(text, parse_float=Decimal)
    return rules_of("alerts.toml", tables, default_rules() if others else (), ("desk",))


def test_every_default_rule_says_where_it_comes_from() -> None:
    assert len(default_rules()) == 13
    assert all(rule.origin for rule in default_rules())


def test_default_rules_look_at_no_single_firm() -> None:
    assert not any(rule.tickers for rule in default_rules())


def test_a_rule_of_the_same_name_takes_the_place_of_a_default_one() -> None:
    rules = own('[[rule]]\nname = "coin-sale"\nwhen = "coin_sale"\nat_least_share = 0.1', others=True)
    assert [rule.at_least_share for rule in rules if rule.name == "coin-sale"] == [Decimal("0.1")]
    assert len(rules) == len(default_rules())


def test_a_table_without_when_changes_only_what_it_names() -> None:
    rules = own('[[rule]]\nname = "coin-sale"\nurgent = false\nchannels = ["desk"]', others=True)
    (sale,) = [rule for rule in rules if rule.name == "coin-sale"]
    assert (sale.urgent, sale.channels, sale.at_least_share) == (False, ("desk",), Decimal("0.01"))


def test_a_default_rule_can_be_switched_off() -> None:
    names = [rule.name for rule in own('[[rule]]\nname = "conflict"\noff = true', others=True)]
    assert "conflict" not in names


def test_what_a_rule_asks_is_another_rule_but_its_channels_are_not() -> None:
    (one,) = own('[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["near"]')
    (same,) = own('[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["near"]\nchannels = ["desk"]\nurgent = true')
    (other,) = own('[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["watch"]')
    assert one.fingerprint == same.fingerprint
    assert one.fingerprint != other.fingerprint


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[[rule]]\nname = "a"\nwhen = "moon"', "rule 'a': when is none of 'level', 'verdict'"),
        ('[[rule]]\nname = "a"', "rule 'a': it has no when; add one, see docs/alerts.md."),
        ('[[rule]]\nname = "a"\nwhen = "level"', "rule 'a': it lacks levels; add it"),
        ('[[rule]]\nname = "a"\nwhen = "level"\nlevels = []', "rule 'a': levels must not be empty"),
        ('[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["bad"]', "rule 'a': levels may be 'watch', 'near'"),
        ('[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["near"]\nlevel = 1', "level is no key of it; take it out"),
        ('[[rule]]\nwhen = "level"\nlevels = ["near"]', "alerts.toml, rule 1: it lacks name"),
        ('[[rule]]\nname = "a\\nb"\nwhen = "level"\nlevels = ["near"]', "name is not written as it must be"),
        ('[[rule]]\nname = "a"\nwhen = "filing_item"\nitems = ["3.1"]', "items is not written as it must be"),
        ('[[rule]]\nname = "a"\nwhen = "coin_sale"\nat_least_share = 2', "at_least_share is too large"),
        ('[[rule]]\nname = "a"\nwhen = "verdict"\nof = "luck"\nlevels = ["near"]', "of is of secured_debt_cover"),
        ('[[rule]]\nname = "a"\nwhen = "new_fact"\nmeasures = ["luck"]', "'luck' is no measure"),
        (
            '[[rule]]\nname = "a"\nwhen = "trigger_distance"\nbelow_percent = [5]\nwithin_days = 7',
            "within_days is one of 30, 90, 180, 365",
        ),
        (
            '[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["near"]\nchannels = ["moon"]',
            "there is no channel 'moon'; channels are desk.",
        ),
        ("rule = 1", "rule must be tables, [[rule]]; mend it."),
        (
            '[[rule]]\nname = "a"\nwhen = "level"\nlevels = ["near"]\n' * 2,
            "two rules are called 'a'; give the second another name.",
        ),
    ],
)
def test_a_mistake_is_told_in_one_sentence_with_file_rule_and_key(text: str, said: str) -> None:
    with pytest.raises(BadInput) as caught:
        own(text)
    assert said in str(caught.value)
    assert str(caught.value).startswith("alerts.toml")
    assert "\n" not in str(caught.value)
