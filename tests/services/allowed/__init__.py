"""Who may do what: each use case, tried by everybody, at home and elsewhere."""
