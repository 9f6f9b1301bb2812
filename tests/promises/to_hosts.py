"""How each promise to whoever serves or embeds a page could be broken."""

from tests.promises.breaking import Break

BREAKS = (
    # nothing can be sent
    Break(
        "explainer/site/wsgi.py",
        'if request.method not in ("GET", "HEAD"):',
        'if request.method not in ("GET", "HEAD", "POST"):',
        (
            "tests/site/test_not_found.py::test_nothing_can_be_sent",
            "tests/site/test_explore.py::test_nothing_can_be_changed_by_a_callback",
        ),
    ),
    Break(
        "explainer/site/wsgi.py",
        'if site is None or environ["REQUEST_METHOD"] != "GET" or',
        "if site is None or",
        ("tests/site/test_not_found.py::test_nothing_can_be_sent",),
    ),
    # what the site has, and no file of the machine
    Break(
        "explainer/site/wsgi.py",
        "        found = site.get(request.path)\n",
        "        found = site.get(request.path)\n"
        "        from pathlib import Path\n"
        '        if (file := Path(f"/usr/lib{request.path}")).is_file():\n'
        "            return Response(file.read_bytes())\n",
        ("tests/site/test_not_found.py::test_what_there_is_not_is_not_found",),
    ),
    Break(
        "explainer/site/wsgi.py",
        "        found = site.get(request.path)\n",
        "        found = site.get(request.path)\n"
        "        from pathlib import Path\n"
        '        if "\\0" not in request.path and (file := Path(request.path[1:])).is_file():\n'
        "            return Response(file.read_bytes())\n",
        ("tests/site/test_not_found.py::test_only_paths_that_are_known_have_an_answer",),
    ),
    Break(
        "explainer/site/wsgi.py",
        "/.*/_dash-(layout|dependencies|component-suites(/[^/]+){2,})",
        "/.*/_dash-(layout|dependencies|component-suites/.*)",
        ("tests/site/test_explore.py::test_what_dash_does_not_have_is_not_found_and_not_logged",),
    ),
    Break(
        "explainer/site/wsgi.py",
        '{"Location": f"{name}/"}',
        '{"Location": f"{environ[\'PATH_INFO\']}/"}',
        ("tests/site/test_not_found.py::test_no_path_leads_to_another_host",),
    ),
    # framing
    Break(
        "explainer/site/site.py",
        'self._ancestors if route.kind == "embed" else "\'self\'"',
        "self._ancestors",
        (
            "tests/embeds/test_answers.py::test_anybody_may_frame_an_embed_and_nobody_a_page",
            "tests/site/test_hosting.py::test_embeds_may_be_framed_by_whom_the_build_was_told",
        ),
    ),
    Break(
        "explainer/site/site.py",
        "headers = document_headers(document.policy, language, \"'self'\")",
        "headers = document_headers(document.policy, language, self._ancestors)",
        (
            "tests/embeds/test_answers.py::test_anybody_may_frame_an_embed_and_nobody_a_page",
            "tests/site/test_hosting.py::test_embeds_may_be_framed_by_whom_the_build_was_told",
        ),
    ),
    Break(
        "explainer/site/frozen_answers.py",
        "headers = document_headers(document.policy, language, \"'self'\")",
        'headers = document_headers(document.policy, language, "*")',
        ("tests/site/test_hosting.py::test_embeds_may_be_framed_by_whom_the_build_was_told",),
    ),
    # messages
    Break(
        "assets/js/embed.js",
        "source === parent && hear(data)",
        "hear(data)",
        ("tests/embeds/test_messages.py::test_nobody_but_the_parent_is_listened_to",),
    ),
    Break(
        "assets/js/embed.js",
        "data?.explainer?.theme",
        "data.explainer.theme",
        ("tests/embeds/test_messages.py::test_strange_messages_change_nothing_and_throw_nothing",),
    ),
    Break(
        "assets/js/embed.js",
        'if (theme === "light" || theme === "dark") root',
        'if (theme && theme !== "auto") root',
        ("tests/embeds/test_messages.py::test_strange_messages_change_nothing_and_throw_nothing",),
    ),
    # numbers only
    Break(
        "explainer/site/health.py",
        "len(reloader.problems)",
        "[str(problem) for problem in reloader.problems]",
        ("tests/site/test_health.py::test_it_says_numbers_only",),
    ),
    Break(
        "explainer/site/health.py",
        '"problems": ',
        '"running": __import__("sys").version, "problems": ',
        ("tests/site/test_health.py::test_it_says_numbers_only",),
    ),
)
