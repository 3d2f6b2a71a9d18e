#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "publish/disk.h"
#include "publish/publish.h"
#include "tests/publish/temporary_folder.h"

namespace escp::publish {

namespace {

using lines = std::vector<std::string>;

std::string failure_of(const output_files& files, const fs::path& site) {
  const auto done = publish(files, site);
  return done ? "no failure" : done.error().message;
}

/// For as long as it lives, writing more than `bytes` to a file fails with EFBIG.
class file_size_limit {
 public:
  explicit file_size_limit(rlim_t bytes) : handler_(std::signal(SIGXFSZ, SIG_IGN)) {
    ::getrlimit(RLIMIT_FSIZE, &before_);
    const rlimit now{bytes, before_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &now);
  }
  file_size_limit(const file_size_limit&) = delete;
  file_size_limit& operator=(const file_size_limit&) = delete;
  ~file_size_limit() {
    ::setrlimit(RLIMIT_FSIZE, &before_);
    std::signal(SIGXFSZ, handler_);
  }

 private:
  rlimit before_{};
  void (*handler_)(int);
};

/// For as long as it lives, the process has no rights of root.
class plain_user {
 public:
  plain_user() : was_root_(::geteuid() == 0) {
    constexpr uid_t nobody = 65534;
    if (was_root_) REQUIRE(::seteuid(nobody) == 0);
  }
  plain_user(const plain_user&) = delete;
  plain_user& operator=(const plain_user&) = delete;
  ~plain_user() {
    if (was_root_) static_cast<void>(::seteuid(0) == 0);
  }

 private:
  bool was_root_;
};

}  // namespace

TEST_CASE("a failure while files are written leaves the site as it was and no staging folder") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  REQUIRE(publish({{"a.html", "old"}, {"b.html", "old"}}, site));
  const lines before = tree(temp.path());
  const identity folder = identity_of(site);
  const file_size_limit limit(1000);
  CHECK(failure_of({{"a.html", "new"},
                    {"b.html", std::string(2000, 'x')},
                    {"c.html", std::string(3000, 'x')}},
                   site) == "cannot write " + site.string() +
                                "/b.html: file too large (the site of the last run is untouched)");
  CHECK(tree(temp.path()) == before);
  CHECK(identity_of(site) == folder);
}

TEST_CASE("a failure in the first run leaves nothing") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  const file_size_limit limit(10);
  CHECK(failure_of({{"a.html", std::string(20, 'x')}}, site) ==
        "cannot write " + site.string() + "/a.html: file too large (nothing was published)");
  CHECK(tree(temp.path()) == lines{".site.lock: "});
}

TEST_CASE("a folder that may not be written is said so, and the site stays") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  REQUIRE(publish({{"a.html", "old"}}, site));
  const lines before = tree(temp.path());
  fs::permissions(temp.path(), fs::perms(0555));
  fs::permissions(temp.path() / ".site.lock", fs::perms(0666));
  {
    const plain_user nobody;
    CHECK(failure_of({{"a.html", "new"}}, site) ==
          "cannot write " + site.string() +
              "/: permission denied (the site of the last run is untouched)");
    CHECK(failure_of({{"a.html", "new"}}, temp.path() / "other") ==
          "cannot write " + (temp.path() / "other/").string() +
              ": permission denied (nothing was published)");
  }
  fs::permissions(temp.path(), fs::perms(0755));
  CHECK(tree(temp.path()) == before);
}

TEST_CASE("a site that cannot be a folder is a failure") {
  const temporary_folder temp;
  write(temp.path() / "file", "");
  const std::string file = (temp.path() / "file").string();
  CHECK(failure_of({}, file) ==
        "cannot write " + file + "/: it is not a folder (nothing was published)");
  CHECK(failure_of({}, file + "/site") ==
        "cannot write " + file + "/site/: not a directory (nothing was published)");
  CHECK(failure_of({}, temp.path() / "no/site") ==
        "cannot write " + (temp.path() / "no/site/").string() +
            ": no such file or directory (nothing was published)");
  CHECK(failure_of({}, "/") == "cannot write \"/\": not the name of a folder");
  CHECK(failure_of({}, "") == "cannot write \"\": not the name of a folder");
}

TEST_CASE("what a killed run has left is removed by the next one") {
  const temporary_folder temp;
  write(temp.path() / ".site.staging/en/half.html", "half");
  REQUIRE(publish({{"a.html", "1"}}, temp.path() / "site"));
  CHECK(tree(temp.path() / "site") == lines{".manifest.json: …", "a.html: 1"});
  CHECK_FALSE(fs::exists(temp.path() / ".site.staging"));
}

TEST_CASE("a folder in the site that may not be written is said before anything is changed") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  REQUIRE(publish({{"a", "old"}, {"b/c", "old"}}, site));
  fs::permissions(temp.path(), fs::perms(0777));
  fs::permissions(temp.path() / ".site.lock", fs::perms(0666));
  fs::permissions(site, fs::perms(0777));
  fs::permissions(site / "b", fs::perms(0555));
  const lines before = tree(temp.path());
  {
    const plain_user nobody;
    CHECK(failure_of({{"a", "new"}, {"b/c", "new"}}, site) ==
          "cannot write " + (site / "b/c").string() +
              ": permission denied (the site of the last run is untouched)");
  }
  CHECK(tree(temp.path()) == before);
}

TEST_CASE("two runs at once are kept apart") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  REQUIRE(publish({{"a.html", "1"}}, site));
  const std::string lock = (temp.path() / ".site.lock").string();
  {
    const descriptor other(::open(lock.c_str(), O_RDWR | O_CLOEXEC));
    REQUIRE(::flock(other.number(), LOCK_EX) == 0);
    CHECK(failure_of({{"a.html", "2"}}, site) ==
          "cannot write " + site.string() +
              "/: another run is publishing it, wait for its end (lock " + lock +
              ") (the site of the last run is untouched)");
  }
  CHECK(failure_of({{"a.html", "2"}}, site) == "no failure");
}

TEST_CASE("a damaged manifest is a failure, since nobody knows what to prune") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  for (const char* damage : {"{\"files\":[", "[]", "{\"files\":[{}]}", "{\"files\":7}"}) {
    write(site / ".manifest.json", damage);
    CHECK(failure_of({{"a.html", "1"}}, site) ==
          "cannot write " + site.string() + "/.manifest.json: the manifest is damaged: remove " +
              site.string() +
              "/, but for files of your own, and build again (the site of the last run is "
              "untouched)");
  }
}

TEST_CASE("files of others that are in the way are named and never removed") {
  const temporary_folder temp;
  const fs::path site = temp.path() / "site";
  const std::string why =
      ": it was not made by this program and is in the way: move it out of the site (the site of "
      "the last run is untouched)";
  write(site / "en", "a file");
  CHECK(failure_of({{"en/index.html", "1"}}, site) ==
        "cannot write " + site.string() + "/en" + why);
  fs::remove(site / "en");
  write(site / "en/own.txt", "mine");
  CHECK(failure_of({{"en", "1"}}, site) == "cannot write " + site.string() + "/en/own.txt" + why);
  fs::remove_all(site / "en");
  fs::create_directory_symlink(temp.path(), site / "en");
  CHECK(failure_of({{"en/index.html", "1"}}, site) ==
        "cannot write " + site.string() + "/en" + why);
}

}  // namespace escp::publish
