"""The content types, one file each. To add one: write its file and name it in `TYPES`."""

from build_tools.content_types.base import Facts
from build_tools.content_types.document import Document
from build_tools.content_types.event import Event
from build_tools.content_types.guide import GuidePage
from build_tools.content_types.newsletter import Newsletter
from build_tools.content_types.page import Page
from build_tools.content_types.practice import Practice
from build_tools.content_types.round_table import RoundTable

TYPES: tuple[type[Facts], ...] = (
    Practice,
    RoundTable,
    Event,
    Newsletter,
    Document,
    Page,
    GuidePage,
)
