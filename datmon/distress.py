"""Distress: the kinds of events that lenders, boards and holders bring about before coins are sold."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

GOING_CONCERN = "going_concern"


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("datmon").joinpath("distress.toml").read_text("utf-8"))


def kinds() -> Mapping[str, str]:
    """Each kind that a fact `distress_event` may have as its value, with what it means."""
    return _tables()["kinds"]


def kind_of_type(event_type: str) -> str | None:
    """The kind that a table of events calls so; `GOING_CONCERN` for that; None for other events."""
    return _tables()["table_types"].get(event_type)
