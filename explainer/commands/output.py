"""Output that holds out: where nobody reads on, where it cannot be written, where characters are missing.

A command does its work and ends with its own exit code, also when what it prints goes nowhere.
"""

import codecs
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager

ESCAPED = "explainer.escaped"


class _LastingFile(io.FileIO):
    """A file whose writer never hears that it cannot be written; ``failed`` says why it cannot."""

    failed = ""

    def write(self, content: object) -> int:
        try:
            return super().write(content)  # type: ignore[arg-type]
        except BrokenPipeError:  # the reader has read enough
            pass
        except OSError as reason:
            self.failed = reason.strerror or str(reason)
        return memoryview(content).nbytes  # type: ignore[arg-type]


class Output(io.TextIOWrapper):
    """A stream of words into a file; what its encoding lacks stands there as ``\\u2192``."""

    def __init__(self, number: int, encoding: str) -> None:
        self.file = _LastingFile(number, "w", closefd=False)
        self.lacks: set[str] = set()
        super().__init__(
            io.BufferedWriter(self.file),
            encoding=encoding,
            errors=ESCAPED,
            line_buffering=self.file.isatty(),
        )

    def write(self, words: str) -> int:
        try:
            words.encode(self.encoding)
        except UnicodeEncodeError as lacking:
            self.lacks.add(lacking.object[lacking.start])
        return super().write(words)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    """The characters as JSON and Python write them, so that machines lose nothing either."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    said = "".join(f"\\u{lacking[at : at + 4]}" for at in range(0, len(lacking), 4))
    return said, error.end


codecs.register_error(ESCAPED, _escaped)


@contextmanager
def lasting_output() -> Iterator[None]:
    """Let what is printed within hold out, and say in the end what became of it."""
    if sys.stdout is None or sys.stderr is None:
        yield
        return
    before = sys.stdout, sys.stderr
    printed = Output(sys.stdout.fileno(), sys.stdout.encoding)
    told = Output(sys.stderr.fileno(), sys.stderr.encoding)
    sys.stdout, sys.stderr = printed, told
    code: int | str | None = 0
    try:
        yield
    except SystemExit as end:
        code = end.code
    finally:
        printed.flush()
        if printed.lacks and codecs.lookup(printed.encoding).name != "utf-8":
            told.write(
                f"Not all characters are in {printed.encoding}; they stand as \\u2192 there. "
                "PYTHONIOENCODING=utf-8 keeps them.\n"
            )
        if printed.file.failed:
            told.write(f"Error: the output cannot be written ({printed.file.failed}).\n")
            code = code or 1
        told.flush()
        sys.stdout, sys.stderr = before
    sys.exit(code)
