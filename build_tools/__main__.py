"""Let `python -m build_tools` do what the command `good-practice` does."""

from build_tools.cli import main

if __name__ == "__main__":
    main()
