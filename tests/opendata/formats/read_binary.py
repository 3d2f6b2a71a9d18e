"""Reads a workbook with openpyxl and a database with sqlite3 and prints them as JSON.

Usage: read_binary.py book.xlsx, or read_binary.py base.db [word to search organisations for]. Tables by name: {"columns": [...], "rows": [[...]]}. A value is a text, null, or
an object that says its type: {"integer": "1"}, {"real": "0.5"}, {"day": "2018-02-01"}, {"formula": "..."}.
"""
import datetime
import json
import sqlite3
import sys

import openpyxl


def value_of(value, data_type=None):
    if data_type == "f":
        return {"formula": str(value)}
    if isinstance(value, datetime.datetime):
        return {"day": value.date().isoformat()}
    if isinstance(value, bool):
        return {"bool": str(value)}
    if isinstance(value, int):
        return {"integer": str(value)}
    if isinstance(value, float):
        return {"real": repr(value)}
    return value


def read_workbook(path):
    book = openpyxl.load_workbook(path)
    sheets = {}
    for sheet in book:
        lines = [[value_of(cell.value, cell.data_type) for cell in line] for line in sheet.iter_rows()]
        sheets[sheet.title] = {"columns": lines[0], "rows": lines[1:], "frozen": sheet.freeze_panes,
                               "filter": sheet.auto_filter.ref}
    return {"tables": sheets, "created": book.properties.created.isoformat()}


search = """SELECT o.id FROM organisations_fts JOIN organisations AS o ON o.rowid = organisations_fts.rowid
            WHERE organisations_fts MATCH ? ORDER BY 1"""


def read_database(path, word):
    base = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    tables = {}
    schema = "SELECT name, type, sql FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name"
    for name, kind, sql in base.execute(schema).fetchall():
        if "_fts_" in name or name.endswith("_fts"):
            continue
        found = base.execute(f'SELECT * FROM "{name}"')
        tables[name] = {"columns": [one[0] for one in found.description], "kind": kind, "sql": sql,
                        "rows": [[value_of(value) for value in line] for line in found]}
    return {"tables": tables, "integrity": base.execute("PRAGMA integrity_check").fetchall(),
            "dangling": base.execute("PRAGMA foreign_key_check").fetchall(),
            "found": base.execute(search, (word,)).fetchall() if word else []}


path, word = (sys.argv + [""])[1:3]
json.dump(read_workbook(path) if path.endswith(".xlsx") else read_database(path, word), sys.stdout)
