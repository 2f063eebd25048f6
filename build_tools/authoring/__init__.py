"""What an author asks for: check the files, write them in canonical form, begin a new one, a new site, newer content.

Writes in the author's own folders and nowhere else. Knows no site generator and no command line.
"""
