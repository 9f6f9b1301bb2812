"""The commands together; each has a file of its own in ``commands``.

Each imports what it needs when it runs: an editor who checks a story does not wait for Dash.
"""

import signal
import sys

import click

from explainer import __version__
from explainer.commands.add import add
from explainer.commands.build import build
from explainer.commands.changes import changes
from explainer.commands.check import check
from explainer.commands.clip import clip
from explainer.commands.confirm import confirm
from explainer.commands.correct import correct
from explainer.commands.edit import edit
from explainer.commands.images import images
from explainer.commands.import_table import import_table
from explainer.commands.migrate import migrate
from explainer.commands.new import new
from explainer.commands.outlines import outlines
from explainer.commands.output import lasting_output
from explainer.commands.say import say
from explainer.commands.schema import schema
from explainer.commands.serve import serve
from explainer.commands.status import status
from explainer.commands.texts import texts
from explainer.commands.undo import undo
from explainer.commands.watched import told_of_memory, watched

COMMANDS = (
    serve, check, add, edit, correct, confirm, import_table, texts, undo, status, say, build, images, clip, changes, schema, new, migrate, outlines,
)  # fmt: skip


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
def main() -> None:
    """A sourced story in YAML, shown as a page with map, phases and table."""


for command in COMMANDS:
    main.add_command(command)


def run() -> None:
    """Run the command that is asked for, and have somebody left to say so if it is killed."""
    watched(_run)


def _run() -> None:
    """Told to end, a command first removes what it was making."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:  # else somebody wants it to be passed over
            signal.signal(number, lambda number, _: sys.exit(128 + number))
    with lasting_output(), told_of_memory():
        main()
