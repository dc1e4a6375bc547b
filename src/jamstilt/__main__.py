"""``python -m jamstilt``: the same as ``jamstilt``."""

from jamstilt.cli.main import main

main()
