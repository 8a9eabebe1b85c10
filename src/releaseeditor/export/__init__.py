"""Export: what leaves the program, as print-ready PDF and DOCX."""
