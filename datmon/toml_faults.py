"""What is wrong with a table of TOML, in words: which key, and what may stand there; values are never repeated.

A value may be a secret that was put into the wrong place.
"""

import tomllib
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from datmon.errors import BadInput

if TYPE_CHECKING:
    from pydantic import ValidationError

_LIMITS = {
    "greater_than_equal": "is too small",
    "greater_than": "is too small",
    "less_than_equal": "is too large",
    "too_short": "must not be empty",
    "tuple_type": "must be a list, [...]",
    "int_type": "must be a whole number",
    "bool_type": "must be true or false",
    "string_type": "must be text",
    "decimal_type": "must be a number",
    "string_pattern_mismatch": "is not written as it must be",
    "string_too_long": "is too long",
    "string_too_short": "must not be empty",
}


def parsed_toml(file: str, content: bytes) -> Mapping[str, Any]:
    """The tables of the file.

    Raises BadInput naming file and line where it is no TOML.
    """
    try:
        return tomllib.loads(content.decode("utf-8-sig"), parse_float=Decimal)
    except UnicodeDecodeError as error:
        raise BadInput(f"{file} is not written in UTF-8 (byte {error.start}); save it as UTF-8.") from error
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise BadInput(f"{file} cannot be read as TOML: {str(error)[:200]}; mend it.") from error


def fault_of(error: "ValidationError", kinds: str, see: str) -> str:
    """The first thing that is wrong, with what next; `kinds` is the key that says which kind of table it is."""
    first = error.errors(include_url=False, include_context=True)[0]
    kind, place = str(first["type"]), [str(part) for part in first["loc"] if isinstance(part, str)]
    key = place[-1] if place else "it"
    context = first.get("ctx", {})
    said = {
        "union_tag_invalid": f"{kinds} is none of {context.get('expected_tags', '')}; mend it",
        "union_tag_not_found": f"it has no {kinds}; add one, see {see}",
        "extra_forbidden": f"{key} is no key of it; take it out, see {see}",
        "missing": f"it lacks {key}; add it, see {see}",
        "value_error": f"{str(first['msg']).removeprefix('Value error, ')}; mend it",
        "literal_error": f"{key} may be {context.get('expected', '')}; mend it",
    }
    return said.get(kind) or f"{key} {_LIMITS.get(kind, 'cannot be that')}; mend it, see {see}"
