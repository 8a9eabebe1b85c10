"""The library on PostgreSQL; imported only when an address of a server is opened."""
