"""The page with the phones, and what its browser asks for."""
