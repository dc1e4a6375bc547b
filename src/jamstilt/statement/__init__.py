"""The statement as meaning: parts, sections, tables, charts and sentences, in one language and no format."""
