"""Asking the web: at a pace, in bounds, only where it is allowed, and again where half an answer came."""

import gzip

import pytest
from local_servers import Answer, serving

from datmon.errors import FetchTrouble
from datmon.web import Web


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def web(time: Time, per_second: float = 2.0) -> Web:
    return Web("datmon mail@example.com", per_second=per_second, clock=time.clock, sleep=time.sleep)


def test_a_page_comes_with_status_type_and_bytes() -> None:
    with serving({"/x": Answer("héllo", kind="Text/HTML; charset=utf-8")}) as server, web(Time()) as here:
        page = here.get(f"{server.url}/x", 1000)
    assert (page.status, page.kind, page.content.decode()) == (200, "text/html", "héllo")
    assert server.headers[0]["User-Agent"] == "datmon mail@example.com"


def test_a_host_is_asked_at_its_pace() -> None:
    time = Time()
    with serving(lambda _: Answer("x")) as server, web(time) as here:
        for _ in range(4):
            here.get(f"{server.url}/x", 1000)
    assert time.slept == [0.5, 0.5, 0.5]


def test_an_overload_and_a_cut_body_are_asked_for_again() -> None:
    answers = iter([Answer("busy", status=503), Answer("whole" * 100, cut=True), Answer("whole" * 100)])
    with serving(lambda _: next(answers)) as server, web(Time()) as here:
        assert here.get(f"{server.url}/x", 1000).content == b"whole" * 100


def test_an_answer_that_never_comes_whole_is_told_of() -> None:
    with (
        serving(lambda _: Answer("busy", status=503)) as server,
        web(Time()) as here,
        pytest.raises(FetchTrouble, match="did not answer in full"),
    ):
        here.get(f"{server.url}/x", 1000)
    assert len(server.paths) == 3


def test_a_host_that_says_wait_is_waited_for_a_little_and_no_more() -> None:
    time = Time()
    answers = iter([Answer("slow", status=429, headers={"Retry-After": "7"}), Answer("x")])
    with serving(lambda _: next(answers)) as server, web(time) as here:
        assert here.get(f"{server.url}/x", 1000).status == 200
    assert 7.0 in time.slept
    with (
        serving(lambda _: Answer("slow", status=429, headers={"Retry-After": "3600"})) as server,
        web(time) as here,
        pytest.raises(FetchTrouble, match="asked too often"),
    ):
        here.get(f"{server.url}/x", 1000)
    assert len(server.paths) == 1


def test_a_body_beyond_the_bound_is_given_up_also_when_it_was_packed() -> None:
    packed = Answer(gzip.compress(b"0" * 10_000_000), headers={"Content-Encoding": "gzip"})
    with serving(lambda _: packed) as server, web(Time()) as here, pytest.raises(FetchTrouble, match="more than 1,000"):
        here.get(f"{server.url}/x", 1000)


@pytest.mark.parametrize(
    "address",
    ["http://example.com/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "https://u:p@example.com/", "https://[", ""],
)
def test_an_address_that_may_not_be_asked_is_not(address: str) -> None:
    with web(Time()) as here, pytest.raises(FetchTrouble, match="not one that may be asked"):
        here.get(address, 1000)


def test_a_redirect_leads_only_where_it_is_allowed() -> None:
    site = {"/a": Answer(status=302, headers={"Location": "/b"}), "/b": Answer("x")}
    with serving(site) as server, web(Time()) as here:
        assert here.get(f"{server.url}/a", 1000).address == f"{server.url}/b"
        with pytest.raises(FetchTrouble, match="not one that may be asked"):
            here.get(f"{server.url}/a", 1000, allowed=lambda address: address.endswith("/a"))


def test_a_key_goes_to_no_other_host() -> None:
    with serving({"/b": Answer("x")}) as other:
        there = other.url.replace("127.0.0.1", "localhost")
        moved = {"/a": Answer(status=302, headers={"Location": f"{there}/b"})}
        with serving(moved) as server, web(Time()) as here:
            here.get(f"{server.url}/a", 1000, headers={"X-Key": "secret"})
    assert server.headers[0].get("X-Key") == "secret"
    assert "X-Key" not in other.headers[0]


def test_a_mirror_stands_for_a_host() -> None:
    with serving({"/y": Answer("x")}) as server:
        time = Time()
        with Web("x", instead={"https://api.example.com": server.url}, clock=time.clock, sleep=time.sleep) as here:
            assert here.get("https://api.example.com/y", 1000).address == "https://api.example.com/y"
