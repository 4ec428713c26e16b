"""What whoever runs Bright Spots does at the command line: brings in, backs up, restores, looks after it."""
