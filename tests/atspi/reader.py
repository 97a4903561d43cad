# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader and those who use it do: look for things by role and name, read them, press them."""
import time

import pyatspi

TABLES = {pyatspi.ROLE_TREE, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE, pyatspi.ROLE_LIST}
PATIENCE = 20  # seconds
PACE = 0.1
DOUBLE = 0.5  # longer than between the clicks of a double click


class NotFound(AssertionError):
    pass


def wait_for(what, look, patience=PATIENCE):
    """What `look` finds at last. It may meet things that just went: D-Bus then fails in ways of its own."""
    end = time.monotonic() + patience
    while True:
        trouble = ""
        try:
            if found := look():
                return found
        except Exception as error:  # GLib's errors have no common class of their own
            trouble = f" ({error})"
        if time.monotonic() > end:
            raise NotFound(f"there is no {what}{trouble}")
        time.sleep(PACE)


def below(thing, depth=25):
    """What is in it; not the cells of tables, of which there may be thousands."""
    if depth == 0 or thing.getRole() in TABLES:
        return
    for child in thing:
        if child is not None:
            yield child
            yield from below(child, depth - 1)


def is_shown(thing):
    return thing.getState().contains(pyatspi.STATE_SHOWING)


def is_enabled(thing):
    return thing.getState().contains(pyatspi.STATE_ENABLED)


def entries(menu):
    """Of a menu bar, or of an item that opens a menu; open or not."""
    for child in menu:
        if child is None:
            continue
        if child.getRole() == pyatspi.ROLE_POPUP_MENU:
            yield from entries(child)
        elif child.getRole() != pyatspi.ROLE_SEPARATOR:
            yield child


def press(thing):
    action = thing.queryAction()
    names = [action.getName(index) for index in range(action.nActions)]
    for wanted in ("Press", "Toggle"):
        if wanted in names:
            action.doAction(names.index(wanted))
            return
    raise NotFound(f"“{thing.name}” cannot be pressed: {names}")


def click(thing):
    """With the mouse; never so soon after the last click that the two would be a double one."""
    at = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
    time.sleep(DOUBLE)
    pyatspi.Registry.generateMouseEvent(at.x + min(at.width, 200) // 2, at.y + at.height // 2, "b1c")


def rows(table):
    grid = table.queryTable()
    return [[grid.getAccessibleAt(row, column).name for column in range(grid.nColumns)] for row in range(grid.nRows)]


def headers(table):
    grid = table.queryTable()
    return [grid.getColumnDescription(column) for column in range(grid.nColumns)]


class Reader:
    def __init__(self, pid):
        desktop = pyatspi.Registry.getDesktop(0)
        self.app = wait_for("program on the accessibility bus", lambda: next(
            (app for app in desktop if app is not None and app.get_process_id() == pid and app.childCount), None))

    def everything(self):
        for window in self.app:
            yield from below(window)

    def find(self, roles, name, within=None):
        def look():
            for thing in below(within) if within else self.everything():
                if thing.getRole() in roles and thing.name == name and is_shown(thing):
                    return thing
            return None
        return wait_for(f"“{name}”", look)

    def table(self, name):
        return self.find(TABLES, name)

    def page(self, name):
        """With tabs in it"""
        return self.find({pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL}, name)

    def tab(self, name, page=None):
        return self.find({pyatspi.ROLE_PAGE_TAB}, name, page)

    def tabs(self, page):
        return [thing.name for thing in below(page) if thing.getRole() == pyatspi.ROLE_PAGE_TAB and is_shown(thing)]

    def menu_bar(self):
        return wait_for("menu bar", lambda: next(
            (thing for thing in self.everything() if thing.getRole() == pyatspi.ROLE_MENU_BAR), None))

    def menu(self, *path):
        """("Host", "Connect") or ("Host",)"""
        def walk():
            at = self.menu_bar()
            for name in path:
                at = next(entry for entry in entries(at) if entry.name == name)
            return at
        return wait_for(f"“{' ▸ '.join(path)}” in the menus", walk, patience=5)

    def choose(self, *path):
        """Presses an item of a menu once it may be pressed."""
        item = self.menu(*path)
        wait_for(f"“{' ▸ '.join(path)}” that is enabled", lambda: is_enabled(item))
        press(item)
