"""The way out when a file cannot be read on: deep in a reader it is raised, at the door it becomes a finding."""

from __future__ import annotations

from jamstilt.findings import Finding


class RefusedError(Exception):
    """Carries the finding; ``source.read`` catches it, nobody else sees it."""

    def __init__(self, finding: Finding) -> None:
        """Keep the finding for the door."""
        super().__init__(finding.rule)
        self.finding = finding
