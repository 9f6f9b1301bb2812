"""How each promise to editors could be broken."""

from tests.promises.breaking import Break

BREAKS = (
    # a text is a text
    Break(
        "explainer/page/parts.py",
        'Markup(written.replace("<", "\\\\u003c"))',
        "Markup(written)",
        (
            "tests/test_hostile_strings.py::test_a_hostile_string_in_every_text_is_shown_and_never_interpreted[end of an element]",
            "tests/test_hostile_strings.py::test_machines_read_hostile_strings_as_text[end of an element]",
        ),
    ),
    Break(
        "explainer/drawing/svg.py",
        "{escape(line)}</tspan>",
        "{line}</tspan>",
        (
            "tests/test_hostile_strings.py::test_a_hostile_string_in_every_text_is_shown_and_never_interpreted[end of an element]",
        ),
    ),
    Break(
        "explainer/downloads/feed.py",
        "    element.text = text\n",
        '    element.append(xml.fromstring(f"<p>{text}</p>"))\n',
        ("tests/test_hostile_strings.py::test_machines_read_hostile_strings_as_text[script]",),
    ),
    Break(
        "explainer/pictures/metadata.py",
        'escape(content["title"]), escape(content["alt"])',
        'content["title"], content["alt"]',
        ("tests/pictures/test_drawing.py::test_hostile_strings_and_markup_are_text",),
    ),
    Break(
        "explainer/pictures/templates/furniture.typ",
        "    said.title\n",
        '    eval(said.title, mode: "markup")\n',
        ("tests/pictures/test_drawing.py::test_hostile_strings_and_markup_are_text",),
    ),
    Break(
        "explainer/page/embed_code.py",
        "escape(embed_title(edition, path), quote=True)",
        "embed_title(edition, path)",
        ("tests/page/test_embed_code.py::test_a_title_cannot_end_its_attribute",),
    ),
    # YAML is data
    Break(
        "explainer/story/reading/yaml_places.py",
        '        self._stop(event, f"has the tag {quoted(event.tag)}", "no tags", remedy)\n',
        "        del remedy\n",
        (
            "tests/story/reading/test_unreadable_yaml.py::test_what_cannot_be_read_is_one_problem_with_its_place",
        ),
    ),
    Break(
        "explainer/story/reading/yaml_places.py",
        "DEEPEST = 20\n",
        "DEEPEST = 20_000\n",
        (
            "tests/story/reading/test_unreadable_yaml.py::test_what_cannot_be_read_is_one_problem_with_its_place",
        ),
    ),
    Break(
        "explainer/story/reading/yaml_places.py",
        "MOST_VALUES = 400_000\n",
        "MOST_VALUES = 4_000_000_000\n",
        (
            "tests/story/reading/test_too_large_yaml.py::test_an_alias_bomb_is_refused_quickly_and_small_in_memory",
        ),
    ),
    Break(
        "explainer/story/reading/yaml_places.py",
        "        self.count += size\n",
        "",
        (
            "tests/story/reading/test_too_large_yaml.py::test_an_alias_bomb_is_refused_quickly_and_small_in_memory",
        ),
    ),
    Break(
        "explainer/story/reading/yaml_text.py",
        "LARGEST_FILE = 5_000_000\n",
        "LARGEST_FILE = 49_000_000\n",
        ("tests/story/reading/test_too_large_yaml.py::test_a_file_of_50_mb_is_refused_unread",),
    ),
    Break(
        "explainer/story/reading/yaml_text.py",
        "        if path.stat().st_size > LARGEST_FILE:\n",
        "        if len(path.read_bytes()) > LARGEST_FILE:\n",
        ("tests/story/reading/test_too_large_yaml.py::test_a_file_of_50_mb_is_refused_unread",),
    ),
    # only what is inside the folder is read
    Break(
        "explainer/story/reading/story_folder.py",
        "    if planned is None and not is_inside(path, folder):\n        problem = leads_out(name",
        "    if planned is None and not path.exists():\n        problem = leads_out(name",
        (
            "tests/story/reading/test_only_inside.py::test_a_link_that_leads_out_of_the_folder_is_not_followed",
        ),
    ),
    Break(
        "explainer/story/reading/files.py",
        "if claims.is_symlink() and not is_inside(claims, folder):",
        "if claims.is_symlink() and not claims.exists():",
        (
            "tests/story/reading/test_only_inside.py::test_a_folder_of_claims_that_leads_out_is_not_followed",
        ),
    ),
    # what is for the desk
    *(
        Break(
            "explainer/story/model/fields.py",
            f'"{name}"',
            f'"not_{name}"',
            (test,),
        )
        for name, test in (
            (
                "reliability",
                "tests/downloads/test_downloads.py::test_nothing_for_the_desk_leaves_it",
            ),
            ("internal", "tests/downloads/test_downloads.py::test_nothing_for_the_desk_leaves_it"),
            ("research", "tests/downloads/test_downloads.py::test_nothing_for_the_desk_leaves_it"),
            (
                "review_every",
                "tests/downloads/test_downloads.py::test_no_answer_of_a_site_knows_what_is_for_the_desk",
            ),
        )
    ),
    Break(
        "explainer/downloads/downloads.py",
        '            source.pop("url", None)\n',
        "            pass\n",
        ("tests/downloads/test_downloads.py::test_no_answer_of_the_site_knows_a_mirrors_address",),
    ),
    Break(
        "explainer/content/source_link.py",
        'return SourceLink(source.id, name, "", words.say("sources.mirror"))',
        'return SourceLink(source.id, name, source.url or "", words.say("sources.mirror"))',
        ("tests/downloads/test_downloads.py::test_no_answer_of_a_site_knows_what_is_for_the_desk",),
    ),
    Break(
        "explainer/content/source_link.py",
        'if source.kind == "mirror":',
        "if not source.url:",
        ("tests/downloads/test_downloads.py::test_no_answer_of_the_site_knows_a_mirrors_address",),
    ),
    # problems
    Break(
        "explainer/site/wsgi.py",
        '"There is no story to show yet. / Es gibt noch nichts zu zeigen.",',
        '"There is no story to show yet. " + "".join(map(str, self.reloader.problems)),',
        ("tests/site/test_wsgi.py::test_problems_never_reach_readers",),
    ),
    Break(
        "explainer/site/health.py",
        "len(reloader.problems)",
        "list(map(str, reloader.problems))",
        ("tests/site/test_wsgi.py::test_problems_never_reach_readers",),
    ),
    # nothing is overwritten
    Break(
        "explainer/site/frozen_site.py",
        "        check_target(target)\n",
        "",
        ("tests/site/test_build_command.py::test_a_folder_with_other_things_is_left_alone",),
    ),
    Break(
        "explainer/site/manifest.py",
        "if strange := sorted(",
        "if strange := None and sorted(",
        (
            "tests/site/test_manifest.py::test_what_somebody_put_into_a_build_keeps_it_from_being_overwritten",
        ),
    ),
    Break(
        "explainer/story/starting.py",
        "        _check_room(target)\n",
        '        __import__("shutil").rmtree(target, ignore_errors=True)\n',
        ("tests/story/test_starting.py::test_what_is_there_is_never_overwritten",),
    ),
    # the form writes for its own page alone
    Break(
        "explainer/desk/adding.py",
        'if request.headers.get("Origin") != request.host_url.rstrip("/"):',
        "if False:",
        ("tests/desk/test_who_may_add.py::test_nobody_but_the_forms_own_page_may_ask",),
    ),
    Break(
        "explainer/desk/desk.py",
        "desk = Desk(folder, with_form=here)",
        "desk = Desk(folder, with_form=True)",
        (
            "tests/desk/test_who_may_add.py::test_the_form_is_there_only_where_nobody_else_reaches_the_server",
        ),
    ),
    Break(
        "explainer/desk/adding.py",
        "words.language, \"'none'\")",
        "words.language, \"'self'\")",
        (
            "tests/desk/test_who_may_add.py::test_its_page_can_be_framed_by_nobody_and_its_answers_are_for_nobody_else",
        ),
    ),
    Break(
        "explainer/desk/filled.py",
        'raise ValueError("no text")',
        'return ""',
        ("tests/desk/test_who_may_add.py::test_what_no_form_sends_is_refused",),
    ),
)
