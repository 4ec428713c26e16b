"""How the workspace reaches the app: payloads, Socket Mode, signed HTTP and the retries around them."""
