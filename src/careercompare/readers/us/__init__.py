"""Publications of the United States: OEWS, Employment Projections and O*NET."""
