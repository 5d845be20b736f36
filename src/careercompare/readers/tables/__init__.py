"""Cells and files: rows of a workbook or a CSV file, every cell with its place."""
