#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Process 1 of a lab host. Started by `lab` in fresh mount, network, UTS, IPC and
# PID namespaces; gives the host its private directories, then waits and reaps
# orphans. Killing it ends the whole host.
#
#     host-init.sh HOST_DIR HOST_NAME

set -euo pipefail

dir=$1
name=$2

# /proc is still the one of the machine: its "self" is our process id out there.
read -r pid _ </proc/self/stat

mount -n -t proc proc /proc
echo "$name" >/proc/sys/kernel/hostname
# The machine's /sys shows the machine's network interfaces.
mount -n -t sysfs sysfs /sys

# Without acceleration everywhere, so that the lab behaves the same on every
# machine. An unusable /dev/kvm may still open and then hang every guest. It must
# be a regular file, read-only: /dev/null counts as accessible, which makes
# libvirt probe QEMU again for every domain.
if [[ -e /dev/kvm ]]; then
    mount -n --bind "$dir/empty" /dev/kvm
    mount -n -o remount,ro,bind /dev/kvm
fi

for pair in etc:/etc/libvirt lib:/var/lib/libvirt cache:/var/cache/libvirt log:/var/log \
    hosts:/etc/hosts shadow:/etc/shadow; do
    mount -n --bind "$dir/${pair%%:*}" "${pair#*:}"
done

# All of /run: sockets and pid files of our own, and no system bus to talk to.
mount -n -t tmpfs -o mode=755 tmpfs "$dir/run"
mkdir "$dir/run/libvirt" "$dir/run/sshd" "$dir/run/lock" "$dir/run/lab"
mount -n --bind "$dir/ssh" "$dir/run/lab"
mount -n --move "$dir/run" /run

echo "$pid" >/run/lab/pid.new
mv /run/lab/pid.new /run/lab/pid

# sleep is killed with us; the shell reaps whatever is reparented to it
while :; do
    sleep 3600 &
    wait $! || true
done
