// SPDX-License-Identifier: GPL-3.0-or-later
// What ssh runs when it needs to ask (SSH_ASKPASS): hands the question to the program that started ssh and prints the
// answer. Called as ".../ssh-TOKEN" it is the program that libvirt runs instead of ssh: it goes through the login that is
// there. Knows no Qt: it starts for every question.
#include <array>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

namespace {

std::string environment(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

int connectTo(const std::string &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof address.sun_path)
        return -1;
    std::memcpy(address.sun_path, path.data(), path.size());
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return fd;
    return -1;
}

bool sendAll(int fd, const std::string &text)
{
    for (size_t sent = 0; sent < text.size();) {
        const ssize_t more = send(fd, text.data() + sent, text.size() - sent, MSG_NOSIGNAL);
        if (more <= 0)
            return false;
        sent += static_cast<size_t>(more);
    }
    return true;
}

// "+answer" until the other side closes; anything else is a refusal.
int printAnswer(int fd)
{
    std::array<char, 4096> buffer{};
    bool accepted = false;
    for (ssize_t got = 0; (got = recv(fd, buffer.data(), buffer.size(), 0)) > 0;) {
        const size_t skip = accepted ? 0 : 1;
        if (!accepted && buffer[0] != '+')
            return EXIT_FAILURE;
        accepted = true;
        std::fwrite(buffer.data() + skip, 1, static_cast<size_t>(got) - skip, stdout);
        explicit_bzero(buffer.data(), buffer.size());
    }
    std::fputc('\n', stdout);
    return accepted ? EXIT_SUCCESS : EXIT_FAILURE;
}

int ask(const std::string &question)
{
    std::setvbuf(stdout, nullptr, _IONBF, 0); // a secret does not stay in a buffer
    const int fd = connectTo(environment("VIRTDECK_ASKPASS"));
    const std::string message = environment("VIRTDECK_LOGIN") + '\0' + environment("VIRTDECK_ASKER") + '\0'
                                + environment("SSH_ASKPASS_PROMPT") + '\0' + question + '\0';
    if (fd < 0 || !sendAll(fd, message))
        return EXIT_FAILURE;
    return printAnswer(fd);
}

// ".../ssh-7" means the login whose socket is ".../ctl-7".
int runThroughLogin(const std::string &self, size_t slash, char **arguments)
{
    const std::string control = self.substr(0, slash + 1) + "ctl-" + self.substr(slash + 1 + std::strlen("ssh-"));
    std::vector<std::string> words{"ssh", "-F", "none", "-S", control, "-o", "ProxyCommand=false"};
    while (*++arguments)
        words.emplace_back(*arguments);
    std::vector<char *> raw;
    raw.reserve(words.size() + 1);
    for (std::string &word : words)
        raw.push_back(word.data());
    raw.push_back(nullptr);
    execvp("ssh", raw.data());
    std::perror("ssh");
    return 127;
}

} // namespace

int main(int argc, char **argv)
{
    const std::string self = argc > 0 ? argv[0] : "";
    const size_t slash = self.rfind('/');
    if (slash != std::string::npos && self.compare(slash + 1, std::strlen("ssh-"), "ssh-") == 0)
        return runThroughLogin(self, slash, argv);
    return ask(argc > 1 ? argv[1] : "");
}
