"""Pages: one self-contained HTML file each, with its own styles and no scripts, that asks for nothing."""
