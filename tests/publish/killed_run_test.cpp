#include <doctest/doctest.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

#include <map>

#include "publish/publication.h"
#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

using lines = std::vector<std::string>;

const output_files before{{"a/index.html", "a, old"},  {"b/index.html", "b, old"},
                          {"b/file", "is a file"},     {"c/folder/file", "is in a folder"},
                          {"gone/index.html", "gone"}, {"same/index.html", "same"}};
const output_files after{{"a/index.html", "a, new"}, {"b/index.html", "b, new"},
                         {"b/file/inside", "new"},   {"c/folder", "is a file"},
                         {"new/index.html", "new"},  {"same/index.html", "same"}};

/// In one thread, and without the end of the process: what a killed program does.
void publish_in_child(const output_files& files, const fs::path& site) {
  auto run = publication::begin(site, {.durability = durability::none});
  if (!run) ::_exit(2);
  for (const output_file& one : files) (*run)->put(one);
  ::_exit((*run)->finish() ? 0 : 1);
}

/// Publishes in a process that is killed at the given call of the system; whether it came so far.
bool is_killed_at(int call, const output_files& files, const fs::path& site) {
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0) ::_exit(3);
    ::raise(SIGSTOP);
    publish_in_child(files, site);
  }
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  for (int at = 0; at <= 2 * call && WIFSTOPPED(status); ++at) {  // a stop before each, one after
    REQUIRE(::ptrace(PTRACE_SYSCALL, child, nullptr, nullptr) == 0);
    REQUIRE(::waitpid(child, &status, 0) == child);
  }
  if (!WIFSTOPPED(status)) {
    REQUIRE(WIFEXITED(status));
    REQUIRE(WEXITSTATUS(status) == 0);
    return false;
  }
  ::kill(child, SIGKILL);
  REQUIRE(::waitpid(child, &status, 0) == child);
  return true;
}

std::map<std::string, std::string> by_path(const output_files& files) {
  std::map<std::string, std::string> all;
  for (const output_file& one : files) all.emplace(one.path, one.bytes);
  return all;
}

/// Each file of the site is one that the run before or this one has made.
void check_is_whole(const fs::path& site) {
  const auto old_files = by_path(before);
  const auto new_files = by_path(after);
  for (const fs::directory_entry& one : fs::recursive_directory_iterator(site)) {
    const std::string path = one.path().lexically_relative(site).generic_string();
    if (!one.is_regular_file() || path == ".manifest.json") continue;
    const std::string bytes = read(one.path());
    const auto is_in = [&](const auto& files) {
      const auto found = files.find(path);
      return found != files.end() && found->second == bytes;
    };
    CAPTURE(path);
    CHECK((is_in(old_files) || is_in(new_files)));
  }
}

}  // namespace

TEST_CASE(
    "a run that is killed at any call of the system leaves whole files, and the next ends it") {
  int call = 0;
  for (bool is_killed = true; is_killed; ++call) {
    const temporary_folder temp;
    const fs::path site = temp.path() / "site";
    REQUIRE(publish(before, site, {.durability = durability::none}));
    const identity same = identity_of(site / "same/index.html");
    CAPTURE(call);
    is_killed = is_killed_at(call, after, site);
    check_is_whole(site);
    // The next run is killed as well, on its way to where the first one was.
    static_cast<void>(is_killed_at(call / 2, before, site));
    check_is_whole(site);
    REQUIRE(publish(after, site, {.durability = durability::none}));
    CHECK(tree(temp.path()) ==
          lines{".site.lock: ", "site/", "site/.manifest.json: " + read(site / ".manifest.json"),
                "site/a/", "site/a/index.html: a, new", "site/b/", "site/b/file/",
                "site/b/file/inside: new", "site/b/index.html: b, new", "site/c/",
                "site/c/folder: is a file", "site/new/", "site/new/index.html: new", "site/same/",
                "site/same/index.html: same"});
    CHECK(identity_of(site / "same/index.html") == same);
  }
  CHECK(call > 50);  // it was killed that often
}

TEST_CASE("a first run that is killed at any call leaves no site or a whole one") {
  int call = 0;
  for (bool is_killed = true; is_killed; ++call) {
    const temporary_folder temp;
    const fs::path site = temp.path() / "site";
    CAPTURE(call);
    is_killed = is_killed_at(call, before, site);
    if (fs::exists(site)) CHECK(tree(site).size() == 13);
    REQUIRE(publish(before, site, {.durability = durability::none}));
    CHECK(tree(site).size() == 13);
    CHECK(tree(temp.path()).size() == 15);
  }
  CHECK(call > 30);
}

}  // namespace escp::publish
