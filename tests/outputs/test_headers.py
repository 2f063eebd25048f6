"""The headers that servers are asked to send."""

from __future__ import annotations

from dataclasses import replace

from build_tools.library import Library
from build_tools.outputs.headers import headers, server_headers

STRICT = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; font-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def test_the_policy_is_strict(library: Library) -> None:
    assert server_headers(library.settings)["Content-Security-Policy"] == STRICT


def test_a_file_of_another_host_is_let_in_only_when_the_settings_name_it(library: Library) -> None:
    own = replace(
        library.settings,
        extra_css=("style.css", "https://cdn.example/a.css?x"),
        extra_javascript=({"path": "https://js.example:8443/b.js", "type": "module"}, "own.js"),
    )
    policy = server_headers(own)["Content-Security-Policy"]
    assert "style-src 'self' https://cdn.example;" in policy
    assert "script-src 'self' https://js.example:8443;" in policy
    assert policy.count("https:") == 2


def test_each_server_reads_its_own_form(library: Library) -> None:
    services, nginx = (file.content.decode().splitlines() for file in headers(library))
    assert services[1] == "/*"
    assert services[2] == f"  Content-Security-Policy: {STRICT}"
    assert nginx[1] == f'add_header Content-Security-Policy "{STRICT}" always;'


def test_below_a_path_of_its_host_the_rest_of_the_host_is_left_alone(library: Library) -> None:
    below = replace(library, settings=replace(library.settings, site_url="https://example.org/cas/"))
    services, _ = (file.content.decode().splitlines() for file in headers(below))
    assert services[1] == "/cas/*"
