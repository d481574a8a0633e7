"""The program `datmon` and its last resort: an error is one sentence and exit code 1."""

import contextlib
import os
import sys
from collections.abc import Callable, Sequence

from cyclopts import App, CycloptsError, Parameter

from datmon import __version__
from datmon.cli.parameters import open_monitors
from datmon.errors import DatmonError

app = App(
    name="datmon",
    help="Watch the balance sheets of listed companies that hold digital assets, from their own filings.",
    version=__version__,
    result_action="return_value",
    default_parameter=Parameter(negative=()),
    suppress_keyboard_interrupt=False,
)


def run(words: Sequence[str]) -> int:
    """Run one command; the exit code is 0, 2 where it says that a part failed, or 1 after one sentence on stderr."""
    return _guarded(lambda: app(list(words), exit_on_error=False, print_error=False))


def _guarded(command: Callable[[], object]) -> int:
    code: object = 0
    try:
        code = command()
        sys.stdout.flush()
    except (DatmonError, CycloptsError) as error:
        return _said(" ".join(str(error).split()))
    except BrokenPipeError:  # whoever read the output has seen enough
        let_go_of_output()
        return 1
    except OSError as error:
        let_go_of_output()
        return _said(f"The output could not be written: {error.strerror or error}.")
    except KeyboardInterrupt:
        print("datmon: stopped; what was committed is kept, run the command again to go on.", file=sys.stderr)
        return 130
    finally:
        while open_monitors:
            open_monitors.pop().home.close()
    return code if isinstance(code, int) else 0


def let_go_of_output() -> None:
    """Point standard output at nothing, so that Python does not fail on it again when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _said(sentence: str) -> int:
    print(f"datmon: {sentence}", file=sys.stderr)
    return 1
