"""`python -m jjjextract`."""

from jjjextract.cli import main

if __name__ == "__main__":
    main()
