"""Source files with positions, Markdown trees, diagnostics, languages and addresses.

Knows no content type, no setting and no site generator: plain data in, plain data out.
"""
