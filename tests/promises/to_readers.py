"""How each promise to readers could be broken."""

from tests.promises.breaking import Break

BREAKS = (
    # no other host is asked for anything, and no cookie is set
    Break(
        "explainer/page/document.py",
        'href=NO_ICON if "embed" in names else ICON',
        'href="https://icons.example/icon.svg"',
        (
            "tests/page/test_document.py::test_nothing_is_fetched",
            "tests/site/test_site.py::test_nothing_points_to_another_host_but_links_of_readers",
        ),
    ),
    Break(
        "assets/css/base.css",
        "html { -webkit-text-size-adjust",
        "@font-face { font-family: x; src: url(//fonts.example/x.woff2) } html { -webkit-text-size-adjust",
        ("tests/page/test_document_style.py::test_styles_fetch_nothing_either",),
    ),
    Break(
        "assets/css/embed.css",
        "/* A part",
        "@import '//fonts.example/x.css'; /* A part",
        ("tests/site/test_site.py::test_nothing_points_to_another_host_but_links_of_readers",),
    ),
    Break(
        "explainer/site/served_file.py",
        '"Content-Language": language,',
        '"Content-Language": language, "Set-Cookie": "reader=1",',
        ("tests/site/test_wsgi.py::test_a_document_comes_with_its_policy_and_its_language",),
    ),
    Break(
        "explainer/site/health.py",
        '{"Cache-Control": "no-store",',
        '{"Set-Cookie": "reader=1", "Cache-Control": "no-store",',
        ("tests/site/test_wsgi.py::test_no_answer_sets_a_cookie_or_is_of_another_host",),
    ),
    Break(
        "assets/js/hover.js",
        'tip.className = "tip";',
        'document.cookie = "reader=1"; tip.className = "tip";',
        ("tests/browser/test_policy.py::test_a_document_runs_without_a_report[/en/]",),
    ),
    # no script runs but ours
    Break(
        "explainer/page/document.py",
        "script-src 'self'{hashes}; ",
        "script-src 'self' 'unsafe-inline'; ",
        (
            "tests/page/test_document_policy.py::test_the_policy_names_the_scripts_that_really_stand_in_the_document",
            "tests/page/test_document_policy.py::test_the_policy_allows_no_other_host_and_no_script_in_passing",
            "tests/browser/test_policy.py::test_an_injected_inline_script_does_not_run",
            "tests/browser/test_policy.py::test_an_address_that_is_a_script_is_forbidden",
        ),
    ),
    Break(
        "explainer/page/document.py",
        "connect-src 'self'; ",
        "connect-src *; ",
        (
            "tests/page/test_document_policy.py::test_the_policy_allows_no_other_host_and_no_script_in_passing",
        ),
    ),
    Break(
        "explainer/page/document.py",
        "for script in (*first, *scripts)]",
        "for script in scripts]",
        (
            "tests/page/test_document_policy.py::test_the_policy_names_the_scripts_that_really_stand_in_the_document",
        ),
    ),
    Break(
        "explainer/site/site.py",
        "headers = document_headers(document.policy, language, \"'self'\")",
        "headers = document_headers(\"default-src 'none'\", language, \"'self'\")",
        (
            "tests/site/test_site.py::test_every_document_names_its_scripts_in_its_headers_and_in_itself",
        ),
    ),
    Break(
        "assets/js/hover.js",
        'tip.className = "tip";',
        'new Image().src = "//elsewhere.example/x.png"; tip.className = "tip";',
        ("tests/browser/test_policy.py::test_a_document_runs_without_a_report[/en/]",),
    ),
    # logs say nothing about readers
    Break(
        "explainer/site/log_lines.py",
        "if said.startswith(beginning):",
        "if said == beginning:",
        ("tests/site/test_log_lines.py::test_nothing_of_a_reader_is_written_whatever_is_asked",),
    ),
    Break(
        "explainer/site/wsgi.py",
        "    response.status_code = 404\n",
        '    response.status_code = 404\n    log.info("not found: %s", request.url)\n',
        ("tests/site/test_log_lines.py::test_nothing_of_a_reader_is_written_whatever_is_asked",),
    ),
    Break(
        "explainer/site/nginx.py",
        '_LOGGED = "',
        '_LOGGED = "$remote_addr ',
        ("tests/site/test_nginx.py::test_no_log_keeps_anything_of_a_reader",),
    ),
    # spreadsheets run nothing
    Break(
        "explainer/downloads/table.py",
        '_RUN_BY_SPREADSHEETS = ("=", ',
        "_RUN_BY_SPREADSHEETS = (",
        (
            "tests/test_hostile_strings.py::test_no_cell_is_run_by_a_spreadsheet",
            "tests/downloads/test_downloads.py::test_a_cell_that_a_spreadsheet_would_run_is_disarmed",
        ),
    ),
    Break(
        "explainer/downloads/table.py",
        '"+", "-", "@", ',
        "",
        (
            "tests/downloads/test_downloads.py::test_a_cell_that_a_spreadsheet_would_run_is_disarmed",
        ),
    ),
    Break(
        "assets/js/shown_rows.js",
        r"""text.replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'")""",
        "text",
        ("tests/browser/test_share.py::test_a_cell_that_a_spreadsheet_would_run_is_disarmed",),
    ),
    # an address chooses what is shown, and nothing else
    Break(
        "assets/js/address.js",
        "kind && meant(ids[kind], value || name);",
        "kind && (value || name);",
        (
            "tests/browser/test_addresses.py::test_unknown_parts_of_an_address_are_passed_over_with_a_quiet_note",
        ),
    ),
    Break(
        "assets/js/shown.js",
        "note.textContent = fill(",
        "note.innerHTML = fill(",
        (
            "tests/browser/test_addresses.py::test_unknown_parts_of_an_address_are_passed_over_with_a_quiet_note",
        ),
    ),
)
