"""`python -m waymark`: the same as the `waymark` command."""

from waymark.cli.main import run

if __name__ == "__main__":
    run()
