"""The command line: one file a command group, joined in `main`."""
