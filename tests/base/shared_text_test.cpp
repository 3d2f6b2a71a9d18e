#include "base/shared_text.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <thread>
#include <vector>

namespace escp {

TEST_CASE("equal texts are one, however they were made") {
  const std::string made = std::string("part") + "ner";
  const shared_text one("partner");
  const shared_text other(made);
  CHECK(&one.text() == &other.text());
  CHECK(one == other);
  CHECK_FALSE(one == shared_text("coordinator"));
}

TEST_CASE("a text that nobody set is empty, like one that was set to nothing") {
  CHECK(shared_text().empty());
  CHECK(shared_text() == shared_text(""));
  CHECK(shared_text().text() == "");
}

TEST_CASE("a shared text is compared, joined and printed as what it says") {
  shared_text one("b");
  const shared_text before("a");
  CHECK(before < one);
  CHECK(one == "b");
  CHECK(one == std::string("b"));
  CHECK(one == std::string_view("b"));
  CHECK(one + "c" == "bc");
  CHECK("a" + one == "ab");
  CHECK(before + one == "ab");
  CHECK(std::string("x") + one == "xb");
  CHECK(fmt::format("<{}>", one) == "<b>");
  one = "c";
  CHECK(one == "c");
  one = std::string("d");
  CHECK(one.size() == 1);
}

TEST_CASE("threads that store the same texts at once get the same ones") {
  constexpr std::size_t count = 2000;
  std::vector<std::vector<const std::string*>> stored(4);
  std::vector<std::thread> threads;
  for (auto& mine : stored) {
    threads.emplace_back([&mine] {
      for (std::size_t at = 0; at < count; ++at)
        mine.push_back(&shared_text("thread text " + std::to_string(at)).text());
    });
  }
  for (std::thread& one : threads) one.join();
  for (const auto& mine : stored) CHECK(mine == stored.front());
  CHECK(*stored.front()[7] == "thread text 7");
}

}  // namespace escp
