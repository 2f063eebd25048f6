"""Check and publish a bilingual knowledge base of good practices. Holds no content of any one centre."""

__version__ = "0.1.0"
