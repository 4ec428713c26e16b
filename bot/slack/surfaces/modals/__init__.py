"""Forms: one module for each occasion; every field is an input block named in `identifiers.BlockId`."""
