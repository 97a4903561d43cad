# SPDX-License-Identifier: GPL-3.0-or-later
"""The names that assistive technology and other programs find things by: a part of the interface. A name that is
changed here is changed for everybody who relies on it."""

# Tables and trees that are always there
TABLES = ["Hosts", "Instances"]

# In the tabs of a host and of an instance
HOST_TABS = ["Overview", "Instances", "Events", "Calls"]
HOST_TABLES = {"Instances": "Instances", "Events": "Events", "Calls": "Calls"}
INSTANCE_TABS = ["Overview", "Snapshots", "XML", "Events"]
INSTANCE_TABLES = {"Events": "Events"}

MENUS = {
    "File": ["Add Host…", "Quit"],
    "Host": ["Connect", "Disconnect", "Retry Now", "Edit…", "Remove…"],
    "Instance": ["Start", "Shut Down", "Reboot", "Hard Reboot", "Reset", "Force Off", "Pause", "Resume", "Save to Disk",
                 "Discard Saved State", "Take Snapshot…", "Migrate…", "Autostart"],
    "Snapshot": ["Take Snapshot…"],
    "View": ["Search"],
    "Help": ["About Virtdeck"],
}

# Of the instances, hidden ones too
COLUMNS = ["Name", "Display name", "Host", "ID", "State", "CPU %", "CPU history", "VCPUs", "Memory", "Disk read",
           "Disk write", "Network in", "Network out", "IP address", "Time", "Autostart", "Persistent", "Tags", "Flavor",
           "Project", "Security label", "Snapshots", "Changed"]
