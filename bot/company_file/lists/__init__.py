"""Lists that a spreadsheet keeps beside the company file."""
