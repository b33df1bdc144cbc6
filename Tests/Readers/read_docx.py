"""Prints what python-docx, a reader that knows nothing of ours, finds in DOCX files.

    /usr/bin/python3 read_docx.py FILE...

One file after the other, each behind a line "== NAME": the page, heads and feet, then paragraphs as "[style] text" and
tables as "| cell | cell |", where "^" continues the cell above and "<" the one at the left.
"""
import os
import re
import sys
import zipfile
from xml.etree import ElementTree

import docx
from docx.table import Table
from docx.text.paragraph import Paragraph


def paragraph(one):
    fields = "".join(re.findall(r"<w:instrText[^>]*>([^<]*)<", one._p.xml)).strip()
    return f"[{one.style.name}] {one.text}" + (f" {{{fields}}}" if fields else "")


def table(one):
    above = []
    for row in one.rows:
        cells = list(row.cells)
        line = []
        for index, cell in enumerate(cells):
            if index > 0 and cells[index - 1]._tc is cell._tc:
                line.append("<")
            elif index < len(above) and above[index]._tc is cell._tc:
                line.append("^")
            else:
                line.append("\\n".join(paragraph.text for paragraph in cell.paragraphs))
        above = cells
        yield "| " + " | ".join(line) + " |"


def part(name, one):
    if not one.is_linked_to_previous:
        for line in one.paragraphs:
            if line.text:
                yield f"{name}: {paragraph(line)}"


def read(path):
    with zipfile.ZipFile(path) as container:
        for name in container.namelist():
            # Raises for anything that is not well-formed.
            ElementTree.fromstring(container.read(name))
    document = docx.Document(path)
    for section in document.sections:
        sizes = [section.page_width, section.page_height, section.top_margin, section.bottom_margin]
        sizes += [section.left_margin, section.right_margin]
        yield "page: " + " ".join(f"{size.mm:.1f}" for size in sizes) + " mm"
        for name in ["header", "first_page_header", "footer", "even_page_footer", "first_page_footer"]:
            yield from part(name, getattr(section, name))
    properties = document.core_properties
    yield f"properties: {properties.title!r} {properties.language!r} {properties.author!r} {properties.last_modified_by!r}"
    for element in document.element.body.iterchildren():
        if element.tag.endswith("}p"):
            yield paragraph(Paragraph(element, document))
        elif element.tag.endswith("}tbl"):
            yield from table(Table(element, document))


for path in sys.argv[1:]:
    print("==", os.path.basename(path))
    for line in read(path):
        print(line)
