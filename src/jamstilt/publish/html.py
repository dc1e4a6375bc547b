"""The statement as one self-contained web page: no script, no request, WCAG 2.2 AA."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

from jamstilt.publish.template import fill, template_text
from jamstilt.statement.statement import Statement

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; style-src 'sha256-{style}'; img-src data:; base-uri 'none'; form-action 'none'"
)


def html(statement: Statement, pictures: Mapping[str, tuple[str, ...]]) -> bytes:
    """Give the page in UTF-8. ``pictures`` holds each chart key's SVGs with ``role="img"``, title and description.

    A chart without a picture is told in words.
    """
    from markupsafe import Markup

    style = template_text("statement.css").strip()
    drawings = {
        key: tuple(map(Markup, drawn))  # drawn by us, words escaped
        for key, drawn in pictures.items()
    }
    page = fill(
        "statement.html.j2",
        {
            "statement": statement,
            "labels": statement.labels,
            "drawings": drawings,
            "style": Markup(style),  # noqa: S704 - our own style sheet
            "policy": CONTENT_SECURITY_POLICY.format(style=b64encode(sha256(style.encode()).digest()).decode()),
        },
    )
    return page.lstrip().encode()
