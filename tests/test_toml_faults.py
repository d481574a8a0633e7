import pytest

from datmon.errors import BadInput
from datmon.toml_faults import parsed_toml


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a = \n", r"alerts.toml cannot be read as TOML: .*line 1"),
        (b"a = '\xff'", r"alerts.toml is not written in UTF-8 \(byte 5\)"),
        (b"a = " + b"[" * 100_000, r"alerts.toml cannot be read as TOML"),
    ],
)
def test_a_file_that_is_no_toml_is_told_in_one_sentence(content: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said) as caught:
        parsed_toml("alerts.toml", content)
    assert "\n" not in str(caught.value)


def test_a_mark_of_byte_order_is_passed_over() -> None:
    assert parsed_toml("alerts.toml", b"\xef\xbb\xbfa = 1") == {"a": 1}
