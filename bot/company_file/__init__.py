"""What a company writes down for us: the company file, people, sites, rosters."""
