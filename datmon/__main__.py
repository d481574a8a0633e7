"""The command line's front door: answers `--version` before anything heavy is imported."""

import sys


def main() -> None:
    """Run the command line; `datmon --version` costs little more than starting Python."""
    if sys.argv[1:] == ["--version"]:
        from datmon import __version__

        print(f"datmon {__version__}")
        return
    from datmon.cli import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
