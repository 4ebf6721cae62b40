"""The application put together: settings, addresses, the policy of every address, and its own checks."""
