# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# To be sourced. Finds and installs the packages that Virtdeck needs.
#
#   virtdeck_packages_table               path of this distribution's table; status 1 when there is none
#   virtdeck_packages_missing SECTION...  the packages that are not installed, one per line
#   virtdeck_packages_install SECTION...  installs those; does nothing (and asks apt nothing) when there are none

VIRTDECK_INSTALLER_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

virtdeck_packages_table() {
    local name
    name=$(
        ID='' VERSION_ID='' VERSION_CODENAME='' UBUNTU_CODENAME='' DEBIAN_CODENAME=''
        # shellcheck disable=SC1091
        [ -r /etc/os-release ] && . /etc/os-release
        # Derived distributions tell the code name of the one they come from.
        case ${UBUNTU_CODENAME:-${DEBIAN_CODENAME:-$VERSION_CODENAME}} in
            bookworm) echo debian-12 ;;
            trixie) echo debian-13 ;;
            noble) echo ubuntu-24.04 ;;
            *) echo "$ID-$VERSION_ID" ;;
        esac
    )
    [ -r "$VIRTDECK_INSTALLER_DIR/packages/$name.txt" ] || return 1
    echo "$VIRTDECK_INSTALLER_DIR/packages/$name.txt"
}

virtdeck_packages_missing() {
    local table wanted
    table=$(virtdeck_packages_table) || return 1
    wanted=$(awk -v sections=" $* " '
        { sub(/#.*/, ""); gsub(/[ \t]/, "") }
        /^\[.*\]$/ { inside = index(sections, " " substr($0, 2, length($0) - 2) " "); next }
        inside && $0 != "" && !seen[$0]++ { print }' "$table")
    [ -n "$wanted" ] || return 0
    # One call for all of them; unknown packages only give a message on stderr.
    # shellcheck disable=SC2046
    dpkg-query -W -f='${db:Status-Status} ${Package}\n' $(tr '|' ' ' <<<"$wanted") 2>/dev/null | awk -v wanted="$wanted" '
        $1 == "installed" { have[$2] = 1 }
        END {
            lines = split(wanted, line, "\n")
            for (i = 1; i <= lines; ++i) {
                choices = split(line[i], choice, "|"); found = 0
                for (j = 1; j <= choices; ++j) if (choice[j] in have) found = 1
                if (!found) print choice[1]
            }
        }'
}

# Daemons that only the tests start, each in a place of its own: not started and not enabled by their installation.
_virtdeck_is_test_daemon() {
    case $1 in openssh-server | libvirt-daemon*) return 0 ;; *) return 1 ;; esac
}

_virtdeck_installed() { dpkg-query -W -f='${db:Status-Status} ${Package}\n' | sed -n 's/^installed //p' | sort; }

_virtdeck_apt() ( # a subshell: its trap takes the temporary policy away in any case
    sudo=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || { echo "installer: neither root nor sudo: please install: $*" >&2; exit 1; }
        sudo=(sudo)
    fi
    apt=("${sudo[@]}" env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -o DPkg::Lock::Timeout=300 -q)
    quiet=false
    for package in "$@"; do
        if _virtdeck_is_test_daemon "$package"; then quiet=true; fi
    done
    policy=/usr/sbin/policy-rc.d
    if $quiet && [ ! -e $policy ]; then
        trap '"${sudo[@]}" rm -f $policy' EXIT
        trap 'exit 130' INT
        trap 'exit 143' TERM HUP
        # shellcheck disable=SC2016 # for the shell that reads it
        printf '%s\n' '#!/bin/sh' '# Temporary, of the Virtdeck installer: may be removed.' \
            'case $1 in ssh*|libvirt*|virt*) exit 101 ;; esac' 'exit 0' | "${sudo[@]}" tee $policy >/dev/null
        "${sudo[@]}" chmod 755 $policy
    fi
    before=$(_virtdeck_installed)
    "${apt[@]}" update || echo "installer: apt-get update failed; going on with the lists at hand" >&2
    if ! "${apt[@]}" install -y --no-install-recommends "$@" </dev/null; then
        # In containers a package's script may fail to talk to the service manager: once more for what is left.
        "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive dpkg --configure -a </dev/null
    fi
    if $quiet && command -v systemctl >/dev/null; then
        while read -r package; do
            _virtdeck_is_test_daemon "$package" || continue
            mapfile -t units < <(dpkg -L "$package" | sed -nE 's#^(/usr)?/lib/systemd/system/([^/@]+\.(service|socket|timer))$#\2#p')
            if [ ${#units[@]} -gt 0 ]; then "${sudo[@]}" systemctl disable "${units[@]}" >/dev/null 2>&1 </dev/null; fi
        done < <(comm -13 <(echo "$before") <(_virtdeck_installed))
    fi
    exit 0
)

virtdeck_packages_install() {
    local missing
    if ! virtdeck_packages_table >/dev/null; then
        # shellcheck disable=SC1091
        echo "installer: unknown distribution: $(. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-?}")." \
            "Nothing is installed; what is needed is listed in installer/packages/ (sections: $*)." >&2
        return 3
    fi
    missing=$(virtdeck_packages_missing "$@")
    [ -n "$missing" ] || return 0
    echo "installer: installing ${missing//$'\n'/ }"
    # shellcheck disable=SC2086
    _virtdeck_apt $missing || return 1
    missing=$(virtdeck_packages_missing "$@")
    [ -z "$missing" ] || { echo "installer: could not install: ${missing//$'\n'/ }" >&2; return 1; }
}
