"""The browser page's side of the workspace: its state, its acts and their routes."""
