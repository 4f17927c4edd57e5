"""English: numerals, quantities, periods and the grammar of figures."""
