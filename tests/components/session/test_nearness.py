"""Whether a page was asked for from the machine itself."""

import pytest

from components.session.nearness import from_here

HERE = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501"}


def asked(host: str, **headers: str) -> dict[str, str]:
    return {"Host": host, "Origin": f"http://{host}", **headers}


@pytest.mark.parametrize("listening", ["127.0.0.1", "localhost", "::1", "127.8.8.8"])
@pytest.mark.parametrize(
    "host",
    ["127.0.0.1:8501", "localhost:8501", "LOCALHOST", "[::1]:8501", "127.1.2.3", "localhost"],
)
def test_whoever_sits_here_is_let_in(listening: str, host: str) -> None:
    assert from_here(listening, asked(host))


@pytest.mark.parametrize("listening", [None, "", "0.0.0.0", "::", "192.168.1.7", "example.org"])
def test_a_server_that_others_can_reach_lets_nobody_in(listening: str | None) -> None:
    assert not from_here(listening, HERE)


@pytest.mark.parametrize(
    "host",
    [
        "rebound.example:8501",  # a name of somebody else's that points here
        "127.0.0.1.example.org",
        "localhost.example.org:8501",
        "evil@127.0.0.1.nip.io",
        "192.168.1.7:8501",
        "[fe80::1]:8501",
        "[::ffff:10.0.0.1]",
        "[::1",
        "",
    ],
)
def test_a_name_that_is_not_this_machine_is_not_let_in(host: str) -> None:
    assert not from_here("127.0.0.1", asked(host))


@pytest.mark.parametrize(
    "header",
    ["Forwarded", "X-Forwarded-For", "x-forwarded-host", "X-Forwarded-Proto", "Via", "X-Real-IP"],
)
def test_what_a_proxy_passes_on_is_not_let_in(header: str) -> None:
    assert not from_here("127.0.0.1", {**HERE, header: "anything"})


@pytest.mark.parametrize(
    "origin",
    ["http://example.org", "https://public.example", "http://localhost:3000", "null", ""],
)
def test_a_page_from_elsewhere_is_not_let_in(origin: str) -> None:
    assert not from_here("127.0.0.1", {**HERE, "Origin": origin})
    assert not from_here("127.0.0.1", {"Host": HERE["Host"]})


def test_nothing_known_is_nobody() -> None:
    assert not from_here("127.0.0.1", {})
