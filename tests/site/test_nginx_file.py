"""What stands in the configuration of a build for nginx, and what never does."""

import re

import pytest

from explainer.site.nginx import NGINX_FILE, _quoted, file_of, nginx_files
from explainer.site.served_file import ServedFile
from explainer.site.site import Site
from tests.site.conftest import Build


def test_a_file_is_named_after_its_path() -> None:
    assert file_of("/") == "index.html"
    assert file_of("/de/embed/map/") == "de/embed/map/index.html"
    assert file_of("/data/claims.csv") == "data/claims.csv"


@pytest.mark.parametrize("value", ['a"b', "a$b", "a\nb"])
def test_what_nginx_would_read_otherwise_is_never_written(value: str) -> None:
    with pytest.raises(ValueError, match="nginx would not read this"):
        _quoted(value)


def test_the_log_is_told_nothing_of_the_reader(build: Build, second_site: Site) -> None:
    text = (build(second_site) / "hosting" / "nginx.conf").read_text("utf-8")
    [logged] = re.findall(r"^log_format .*$", text, re.MULTILINE)
    variables = set(re.findall(r"\$\w+", logged))
    assert variables == {
        "$time_iso8601", "$status", "$request_method", "$uri", "$body_bytes_sent", "$request_time",
    }  # fmt: skip
    assert re.findall(r"^ *(?:access|error)_log .*$", text, re.MULTILINE) == [
        "    access_log /var/log/nginx/explainer.log explainer;",
        "    error_log /dev/null emerg;",
    ]


def test_sites_of_other_addresses_can_share_an_nginx(
    build: Build, second_site: Site, second_site_with_address: Site
) -> None:
    texts = [
        (build(site) / "hosting" / "nginx.conf").read_text("utf-8")
        for site in (second_site, second_site_with_address)
    ]
    named = [
        set(re.findall(r"^(?:map \S+ (\S+)|log_format (\S+))", t, re.MULTILINE)) for t in texts
    ]
    assert all(len(names) == 9 for names in named)
    assert not named[0] & named[1]


def test_a_build_is_marked_by_what_is_in_it() -> None:
    files = [
        nginx_files([], {"/a.txt": ServedFile(body, "text/plain")}, ("en",), "")
        for body in (b"1", b"1", b"2")
    ]
    assert [*files[0]] == [*files[1]] != [*files[2]]
    for file in files:
        [mark] = [name for name in file if "/build-" in name]
        assert f"if (!-f $document_root/{mark})" in file[NGINX_FILE].decode()
