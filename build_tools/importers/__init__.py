"""What others wrote, read into drafts and lists that people look through; nothing here writes into the site."""
