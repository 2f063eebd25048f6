"""Reading web and mail addresses that people type, as values or as settings."""

from __future__ import annotations

import re

from build_tools.core.addresses import is_safe, is_writable, scheme_of
from build_tools.core.values import ValueProblem

_EMAIL = re.compile(r"[^@\s<>\"',;?&%\\]{1,64}@[\w.-]{1,255}\.[A-Za-z]{2,}")


def parse_web_address(text: str) -> str:
    """A whole http or https address that names its host openly."""
    bare = text.strip()
    if scheme_of(bare) not in {"http", "https"} or not is_safe(bare) or not is_writable(bare):
        raise ValueProblem("wrong-link", value=text)
    return bare


def parse_email(text: str) -> str:
    """A bare mail address, without a name, a header or a second one."""
    if not _EMAIL.fullmatch(text.strip()):
        raise ValueProblem("wrong-email", value=text)
    return text.strip()
