"""The Web API as the app meets it: arguments, scopes, rates, block limits and the methods themselves."""
