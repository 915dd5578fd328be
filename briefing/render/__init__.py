"""Brief -> Rendered bytes: HTML, PDF, Markdown, DOCX, mail, JSON.

Each format is one module with one function `(Brief, RenderOptions) -> Rendered`. `arrange` makes the one View that all
are set from; templates stand in the folder templates/. No module here writes a file or opens an address.
"""
