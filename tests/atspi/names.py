# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that assistive technology and other programs find things by: a part of the interface. A name that is
changed here is changed for everybody who relies on it."""

# Tables and trees, by the tab that shows them; nothing: always there
TABLES = ["Hosts", "Instances"]
PANEL_TABLES = {"Jobs": "Jobs", "Calls": "Calls"}
HOST_TABLES = {"Instances": "Instances", "Storage": "Pools", "Events": "Events", "Calls": "Call profile"}
INSTANCE_TABLES = {"Disks": "Disks", "Network": "Interfaces", "CPU & Memory": "VCPUs", "Events": "Events"}

HOST_TABS = ["Overview", "Instances", "Storage", "CPU", "Events", "Calls"]
INSTANCE_TABS = ["Overview", "Snapshots", "Disks", "Network", "CPU & Memory", "XML", "Events", "Diagnostics"]

MENUS = {
    "File": ["Add Host…", "Export List…", "Export XML…", "Quit"],
    "Host": ["Connect", "Disconnect", "Retry Now", "Edit…", "Clone…", "Group…", "Cordon", "Power", "Remove…",
             "New Group…", "Move Group…", "Import from ssh Configuration…", "Import Hosts…", "Export Hosts…",
             "Compare CPUs…"],
    "Instance": ["Open", "Start", "Shut Down", "Reboot", "Hard Reboot", "Reset", "Force Off", "Pause", "Resume",
                 "Save to Disk", "Discard Saved State", "Take Snapshot…", "Migrate…", "Attach Volume…",
                 "Edit Tags…", "Autostart"],
    "Snapshot": ["Take Snapshot…"],
    "Storage": ["New Pool…", "Start Pool", "Stop Pool", "Autostart Pool", "Refresh Pool", "Build Pool…",
                "Show Pool XML", "Delete Pool…"],
    "View": ["Search", "Views", "Group By", "Columns…", "Select All", "Invert Selection", "Jobs", "Calls"],
    "Help": ["About Virtdeck"],
}

POWER = ["Reboot…", "Power Off…", "Suspend…"]  # within the menu of the host

# Of the instances, hidden ones too
COLUMNS = ["Name", "Display name", "Host", "ID", "State", "CPU %", "CPU history", "VCPUs", "Memory", "Disk read",
           "Disk write", "Network in", "Network out", "IP address", "Time", "Autostart", "Persistent", "Tags", "Flavor",
           "Project", "Security label", "Snapshots", "Changed"]
