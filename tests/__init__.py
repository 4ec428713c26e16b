"""The tests: they mirror bot/, plus scenarios/, stories told through the playground's workspace."""
