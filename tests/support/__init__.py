"""What tests stand on: a PostgreSQL server, a Chromium, a closed door to the network."""
