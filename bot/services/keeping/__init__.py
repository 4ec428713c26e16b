"""How long things are kept, and who decides: what had its time goes by itself, the rest when somebody asks for it."""
