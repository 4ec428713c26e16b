"""The repositories of `services.ports`, each over one or two tables; they know queries, no rules."""
