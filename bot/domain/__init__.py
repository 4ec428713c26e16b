"""What a bright spot, a prompt, a team and a roundup are, and how they are decided: no clock, no I/O."""
