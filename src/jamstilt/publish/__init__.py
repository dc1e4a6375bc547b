"""Pages: the statement as PDF, DOCX, HTML and XLSX, and the open data."""
