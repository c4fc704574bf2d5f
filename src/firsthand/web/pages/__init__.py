"""One file a page: from an address to a form. Each has a `router`, which the application finds by itself."""
