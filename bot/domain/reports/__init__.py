"""What the books say in numbers: each morning, each week and each month."""
