"""How each promise about ``explainer serve``, and about gunicorn as it is configured, could be broken."""

from tests.promises.breaking import Break

BREAKS = (
    # serve is for this machine
    Break(
        "explainer/commands/serve.py",
        'default="127.0.0.1"',
        'default="0.0.0.0"',
        ("tests/desk/test_only_here.py::test_serve_listens_on_this_machine_unless_told_otherwise",),
    ),
    Break(
        "explainer/desk/desk.py",
        "only_here(desk) if here else desk",
        "desk",
        (
            "tests/desk/test_only_here.py::test_what_is_served_cannot_be_read_under_a_strangers_name",
        ),
    ),
    Break(
        "explainer/desk/own_pages.py",
        '_SHARED = ("cross-origin-resource-policy", "access-control-allow-origin")',
        '_SHARED = ("cross-origin-resource-policy",)',
        ("tests/desk/test_only_here.py::test_no_page_elsewhere_may_read_an_answer",),
    ),
    # pages of others
    Break(
        "explainer/desk/own_pages.py",
        '    ("Cross-Origin-Resource-Policy", "same-origin"),\n',
        "",
        ("tests/desk/test_own_pages.py::test_every_answer_stays_among_our_own_pages",),
    ),
    Break(
        "explainer/desk/own_pages.py",
        '    ("Cross-Origin-Opener-Policy", "same-origin"),\n',
        "",
        (
            "tests/browser/test_pages_of_others.py::test_a_window_that_is_opened_from_elsewhere_cannot_be_held",
        ),
    ),
    Break(
        "explainer/desk/own_pages.py",
        '_OTHERS = ("cross-site", "same-site")',
        '_OTHERS = ("cross-site",)',
        ("tests/desk/test_own_pages.py::test_what_a_page_of_others_asks_for_is_refused",),
    ),
    Break(
        "explainer/desk/own_pages.py",
        "(_refusal(environ, asked_by_post) or application)(environ, start)",
        "application(environ, start_response)",
        ("tests/browser/test_pages_of_others.py::test_a_page_of_others_learns_nothing",),
    ),
    Break(
        "explainer/desk/own_pages.py",
        'METHODS = ("GET", "HEAD")',
        'METHODS = ("GET", "HEAD", "POST")',
        ("tests/desk/test_own_pages.py::test_no_other_method_reaches_anything",),
    ),
    Break(
        "assets/js/embed.js",
        'window.storyShown ? location.origin : "*"',
        '"*"',
        (
            "tests/browser/test_pages_of_others.py::test_heights_stay_among_our_own_pages_whoever_frames_them",
        ),
    ),
    # listeners and silent connections
    Break(
        "explainer/desk/events.py",
        "deque(maxlen=MOST_LISTENING)",
        "deque()",
        ("tests/desk/test_own_pages.py::test_beyond_the_bound_the_longest_listeners_make_room",),
    ),
    Break(
        "explainer/desk/connections.py",
        "        self.waiting.end_late()\n",
        "",
        ("tests/desk/test_connections.py::test_a_silent_connection_is_closed",),
    ),
    Break(
        "explainer/desk/connections.py",
        "    timeout = PATIENCE",
        "    timeout = None",
        ("tests/desk/test_connections.py::test_who_does_not_take_the_answer_does_not_keep_it",),
    ),
    Break(
        "explainer/site/waiting.py",
        "        if len(self._times) < self._most:\n",
        "        if True:\n",
        (
            "tests/desk/test_connections.py::test_those_who_wait_longest_make_room",
            "tests/browser/test_pages_of_others.py::test_silent_connections_make_room_for_those_who_ask",
        ),
    ),
    # gunicorn
    Break(
        "explainer/site/patient_worker.py",
        "        self._waiting.start(conn.sock, PATIENCE, _has_to_speak)\n",
        "",
        (
            "tests/site/test_patient_worker.py::test_others_are_answered_at_once_until_the_silent_ones_are_hung_up_on[100]",
        ),
    ),
    Break(
        "explainer/site/patient_worker.py",
        "            _see_off(conn.sock)\n",
        "",
        ("tests/site/test_patient_worker.py::test_who_does_not_close_keeps_nobody",),
    ),
    Break(
        "explainer/site/patient_worker.py",
        "        self._waiting.start(conn.sock, TO_BE_TAKEN, _has_to_take)\n",
        "        self._waiting.stop(conn.sock)\n",
        ("tests/site/test_patient_worker.py::test_who_does_not_take_the_answer_is_hung_up_on",),
    ),
    Break(
        "explainer/site/patient_worker.py",
        "    def handle(self, conn: Any) -> Any:\n",
        "    def enqueue_req(self, conn: Any) -> None:\n"
        "        self._waiting._grace = 0\n"
        "        self._waiting.start(conn.sock, PATIENCE)\n"
        "        super().enqueue_req(conn)\n\n"
        "    def handle(self, conn: Any) -> Any:\n",
        (
            "tests/site/test_patient_worker.py::test_more_readers_at_once_than_threads_are_all_answered",
        ),
    ),
    Break(
        "gunicorn.conf.py",
        'os.environ.get("FORWARDED_ALLOW_IPS", "")',
        '"*"',
        (
            "tests/site/test_patient_worker.py::test_nobody_is_believed_who_says_where_a_request_came_from",
        ),
    ),
    Break(
        "gunicorn.conf.py",
        '"SCRIPT_NAME" if forwarded_allow_ips else ""',
        '""',
        ("tests/site/test_patient_worker.py::test_the_proxies_that_are_named_are_believed",),
    ),
    Break(
        "gunicorn.conf.py",
        "control_socket_disable = True",
        "control_socket_disable = False",
        ("tests/site/test_patient_worker.py::test_there_is_no_socket_to_steer_it",),
    ),
)
