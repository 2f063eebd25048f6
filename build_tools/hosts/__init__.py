"""The only modules that know a site generator: MkDocs through a thin plugin, and a folder of finished pages."""
