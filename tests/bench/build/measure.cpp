// Runs a command and says what it took, as one line of JSON:
//
//   measure <command> [argument ...]
//   measure --write <tree> <folder>   the floor: only writes the files of a tree that is already in
//   memory
//
// {"wall": seconds, "cpu": seconds of all its processes, "megabytes": peak of its largest process}
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fs = std::filesystem;

namespace {

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
}

double processor(const rusage& used) { return seconds(used.ru_utime) + seconds(used.ru_stime); }

void print(double wall, double cpu, const rusage& used) {
  std::printf("{\"wall\": %.4f, \"cpu\": %.4f, \"megabytes\": %.1f}\n", wall, cpu,
              static_cast<double>(used.ru_maxrss) / 1024.0);
}

int run(char** command) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child == 0) {
    if (std::freopen("/dev/null", "w", stdout) == nullptr) _exit(126);
    execvp(command[0], command);
    _exit(127);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  print(seconds_since(start), processor(used), used);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 125;
}

using files = std::vector<std::pair<fs::path, std::string>>;

files read_tree(const fs::path& tree) {
  files all;
  for (const auto& entry : fs::recursive_directory_iterator(tree)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    all.emplace_back(entry.path().lexically_relative(tree),
                     std::string(std::istreambuf_iterator<char>(stream), {}));
  }
  return all;
}

int write_tree(const files& all, const fs::path& folder) {
  rusage before{};
  getrusage(RUSAGE_SELF, &before);
  const auto start = std::chrono::steady_clock::now();
  std::set<fs::path> made;
  for (const auto& [path, bytes] : all) {
    const fs::path target = folder / path;
    if (made.insert(target.parent_path()).second) fs::create_directories(target.parent_path());
    std::FILE* file = std::fopen(target.c_str(), "wb");
    if (file == nullptr || std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size())
      return 1;
    std::fclose(file);
  }
  rusage after{};
  getrusage(RUSAGE_SELF, &after);
  print(seconds_since(start), processor(after) - processor(before), after);
  return 0;
}

}  // namespace

int main(int count, char** arguments) {
  if (count == 4 && std::string_view(arguments[1]) == "--write")
    return write_tree(read_tree(arguments[2]), arguments[3]);
  if (count > 1) return run(arguments + 1);
  std::fputs("usage: measure <command> ... | measure --write <tree> <folder>\n", stderr);
  return 2;
}
