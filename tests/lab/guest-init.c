// SPDX-License-Identifier: GPL-3.0-or-later
//
// The first and only program of a lab guest, linked statically and run as
// /init from the initramfs.
//
// Every 100 ms it increments a counter that lives in memory, writes it to the
// disk and, once the disk has confirmed it, to the serial console. So a test can
// prove that a migration lost no write (no number is missing) and that a revert
// brought back memory and disk (the counter continues from the old value).
//
// Disk /dev/vda, no file system:
//   offset 0                          32-byte record with the last value
//   offset 1 MiB + 32 * (N % 100000)  32-byte record of value N
// A record is "counter N", padded with blanks, and a line feed.
//
// On the kernel's command line:
//   lab.name=NAME   what it says of itself
//   lab.more=N      that many disks from /dev/vdb on: the first record is written there too
//   lab.data=vdX    that disk has a file system: the first record is its file "counter". The agent is started, which can
//                   bring that file system to rest; the counter stands still then, for the write waits.

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

enum { RecordSize = 32, RecordCount = 100000, TickMs = 100, MaxInputs = 16, MaxMore = 8 };
static const off_t RecordStart = 1024 * 1024;

static int serial = -1;
static int screen = -1;
static char name[64] = "guest";
static char dataDisk[16] = "";
static int moreDisks = 0;
static volatile sig_atomic_t ctrlAltDel = 0;

static void onCtrlAltDel(int sig)
{
    (void)sig;
    ctrlAltDel = 1;
}

static void writeAll(int fd, const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t done = write(fd, data, size);
        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return;
        data += done;
        size -= (size_t)done;
    }
}

__attribute__((format(printf, 1, 2))) static void say(const char *format, ...)
{
    char line[256];
    va_list args;
    va_start(args, format);
    int size = vsnprintf(line, sizeof line, format, args);
    va_end(args);
    if (size > (int)sizeof line - 1)
        size = (int)sizeof line - 1;
    writeAll(serial, line, (size_t)size);
}

static void loadModules(void)
{
    FILE *order = fopen("/modules/order", "re");
    if (!order)
        return;
    char file[256];
    while (fgets(file, sizeof file, order)) {
        file[strcspn(file, "\n")] = '\0';
        char path[300];
        snprintf(path, sizeof path, "/modules/%s", file);
        const int fd = open(path, O_RDONLY | O_CLOEXEC);
        if (fd < 0 || (syscall(SYS_finit_module, fd, "", 0) != 0 && errno != EEXIST))
            say("module %s: %s\n", file, strerror(errno));
        if (fd >= 0)
            close(fd);
    }
    fclose(order);
}

static void readWords(void)
{
    char line[2048] = "";
    const int fd = open("/proc/cmdline", O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    const ssize_t size = read(fd, line, sizeof line - 1);
    close(fd);
    line[size > 0 ? size : 0] = '\0';
    const char *value = strstr(line, "lab.name=");
    if (value)
        sscanf(value, "lab.name=%63s", name);
    if ((value = strstr(line, "lab.more=")))
        sscanf(value, "lab.more=%d", &moreDisks);
    if ((value = strstr(line, "lab.data=")))
        sscanf(value, "lab.data=%15s", dataDisk);
}

static int openWhenThere(const char *path, int flags, int tries)
{
    int fd = -1;
    while ((fd = open(path, flags | O_CLOEXEC)) < 0 && tries-- > 0)
        usleep(20000);
    return fd;
}

// The further disks, and the file on the file system; returns how many there are.
static int openMore(int *fds)
{
    int count = 0;
    char path[32];
    for (int i = 0; i < moreDisks && count < MaxMore - 1; ++i) {
        snprintf(path, sizeof path, "/dev/vd%c", 'b' + i);
        fds[count++] = openWhenThere(path, O_RDWR, 100);
    }
    if (!dataDisk[0])
        return count;
    snprintf(path, sizeof path, "/dev/%s", dataDisk);
    close(openWhenThere(path, O_RDONLY, 100));
    if (mount(path, "/data", "ext4", 0, "") != 0)
        say("mount %s: %s\n", path, strerror(errno));
    fds[count++] = open("/data/counter", O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    return count;
}

static int openInputs(struct pollfd *fds)
{
    int count = 0;
    DIR *dir = opendir("/dev/input");
    if (!dir)
        return 0;
    for (struct dirent *entry = readdir(dir); entry && count < MaxInputs; entry = readdir(dir)) {
        if (strncmp(entry->d_name, "event", 5) != 0)
            continue;
        const int fd = openat(dirfd(dir), entry->d_name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
        if (fd >= 0)
            fds[count++] = (struct pollfd){.fd = fd, .events = POLLIN};
    }
    closedir(dir);
    return count;
}

static int powerPressed(struct pollfd *fds, int count)
{
    int pressed = 0;
    for (int i = 0; i < count; ++i) {
        struct input_event event;
        while (read(fds[i].fd, &event, sizeof event) == (ssize_t)sizeof event) {
            if (event.type == EV_KEY && event.code == KEY_POWER && event.value == 1)
                pressed = 1;
        }
    }
    return pressed;
}

// A program in its own session on the terminal `tty`.
static pid_t spawn(const char *tty, char *const argv[])
{
    const pid_t child = fork();
    if (child != 0)
        return child;
    setsid();
    const int fd = open(tty, O_RDWR);
    if (fd >= 0) {
        ioctl(fd, TIOCSCTTY, 1);
        dup2(fd, 0);
        dup2(fd, 1);
        dup2(fd, 2);
        if (fd > 2)
            close(fd);
    }
    char *env[] = {"PATH=/bin", "HOME=/", "TERM=linux", "PS1=guest# ", NULL};
    execve("/bin/busybox", argv, env);
    _exit(127);
}

static long long nowMs(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void formatRecord(char *record, unsigned long value)
{
    char text[RecordSize + 1];
    snprintf(text, sizeof text, "counter %-23lu\n", value);
    memcpy(record, text, RecordSize);
}

static void writeRecord(const char *record, unsigned long value, int disk, const int *more, int moreCount)
{
    const off_t at = RecordStart + (off_t)(value % RecordCount) * RecordSize;
    if (disk >= 0
        && (pwrite(disk, record, RecordSize, at) != RecordSize || pwrite(disk, record, RecordSize, 0) != RecordSize
            || fdatasync(disk) != 0))
        say("disk error at %lu: %s\n", value, strerror(errno));
    for (int i = 0; i < moreCount; ++i) {
        if (pwrite(more[i], record, RecordSize, 0) != RecordSize || fdatasync(more[i]) != 0)
            say("disk %d: error at %lu: %s\n", i + 2, value, strerror(errno));
    }
}

static void finish(const char *word, int how, unsigned long counter)
{
    say("%s %s at=%lu\n", word, name, counter);
    tcdrain(serial);
    sync();
    reboot(how);
}

int main(void)
{
    mkdir("/dev", 0755);
    mkdir("/proc", 0755);
    mkdir("/sys", 0755);
    mount("devtmpfs", "/dev", "devtmpfs", 0, "");
    mount("proc", "/proc", "proc", 0, "");
    mount("sysfs", "/sys", "sysfs", 0, "");
    serial = open("/dev/ttyS0", O_WRONLY | O_NOCTTY | O_CLOEXEC);
    screen = open("/dev/tty1", O_WRONLY | O_NOCTTY | O_CLOEXEC);
    reboot(RB_DISABLE_CAD);
    signal(SIGINT, onCtrlAltDel);
    readWords();
    loadModules();

    unsigned long counter = 0;
    char record[RecordSize];
    const int disk = openWhenThere("/dev/vda", O_RDWR, 100);
    if (disk >= 0 && pread(disk, record, RecordSize, 0) == RecordSize)
        sscanf(record, "counter %lu", &counter);
    int more[MaxMore];
    const int moreCount = openMore(more);
    say("boot %s start=%lu disk=%s\n", name, counter, disk >= 0 ? "yes" : "no");

    char *const install[] = {"busybox", "--install", "-s", "/bin", NULL};
    char *const shell[] = {"sh", NULL};
    // Some traffic, so that the interface's statistics move.
    char *const net[] = {"sh", "-c",
                         "read -r mac </sys/class/net/eth0/address && ip link set lo up && "
                         "ip addr add 10.0.2.$((0x${mac##*:} % 200 + 20))/24 dev eth0 && "
                         "ip link set eth0 up && exec ping -q 10.0.2.2 >/dev/null 2>&1",
                         NULL};
    char *const agent[] = {"sh", "-c",
                           "for port in /sys/class/virtio-ports/*; do "
                           "[ \"$(cat $port/name)\" = org.qemu.guest_agent.0 ] && "
                           "exec qemu-ga -m virtio-serial -p /dev/${port##*/} -t /run; done",
                           NULL};
    waitpid(spawn("/dev/null", install), NULL, 0);
    spawn("/dev/null", net);
    if (dataDisk[0])
        spawn("/dev/null", agent);
    static const char clear[] = "\033[2J\033[5;25r\033[5;1H";
    writeAll(screen, clear, sizeof clear - 1);
    const char *const shellTty[] = {"/dev/tty1", "/dev/hvc0"};
    pid_t shellPid[] = {0, 0};

    struct pollfd inputs[MaxInputs];
    const int inputCount = openInputs(inputs);
    long long next = nowMs();
    for (;;) {
        ++counter;
        formatRecord(record, counter);
        writeRecord(record, counter, disk, more, moreCount);
        say("counter %lu\n", counter);

        // The top of the screen belongs to the counter, the rest to a shell.
        char header[128];
        const int size = snprintf(header, sizeof header,
                                  "\0337\033[2;3H%s\033[3;3Hcounter %lu\033[K\0338", name, counter);
        writeAll(screen, header, (size_t)size);

        for (pid_t gone; (gone = waitpid(-1, NULL, WNOHANG)) > 0;) {
            for (int i = 0; i < 2; ++i) {
                if (shellPid[i] == gone)
                    shellPid[i] = 0;
            }
        }
        if (counter % 10 == 0) {
            for (int i = 0; i < 2; ++i) {
                if (shellPid[i] == 0 && access(shellTty[i], F_OK) == 0)
                    shellPid[i] = spawn(shellTty[i], shell);
            }
        }

        next += TickMs;
        if (next < nowMs() - 1000 || next > nowMs() + 1000) // the clock has jumped
            next = nowMs() + TickMs;
        for (long long left; (left = next - nowMs()) > 0;) {
            poll(inputs, (nfds_t)inputCount, (int)left);
            if (ctrlAltDel)
                finish("restart", RB_AUTOBOOT, counter);
            if (powerPressed(inputs, inputCount))
                finish("poweroff", RB_POWER_OFF, counter);
        }
    }
}
