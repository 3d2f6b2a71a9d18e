#include "releases/delta_text.h"

#include <doctest/doctest.h>

namespace escp::releases {

namespace {

const delta several{
    "2026.11.20",
    "2026.12.01",
    {{operation::rename, {"events", "b"}, "/id", "b", "c", reason::processing},
     {operation::add, {"events", "d"}, "", std::nullopt, {{{"id", "d"}, {"name", "New | @x"}}}},
     {operation::remove, {"events", "e"}, "", {{{"id", "e"}}}, std::nullopt},
     {operation::modify, {"sources", "s"}, "/n", 1, std::nullopt, reason::correction}}};

}  // namespace

TEST_CASE("a delta in a terminal is a line that counts and a line for each change") {
  CHECK(to_text(several) ==
        "2026.11.20 to 2026.12.01: 1 added, 1 removed, 1 renamed, 1 field changed in 1 record\n"
        "> events/b renamed to \"c\" (processing)\n"
        "+ events/d added: \"New | @x\" (source)\n"
        "- events/e removed: \"e\" (source)\n"
        "~ sources/s /n: 1 -> nothing (correction)\n");
  CHECK(to_text(delta{"a", "b", {}}) == "a to b: nothing has changed\n");
}

TEST_CASE("a delta in Markdown has a table per kind, and nothing in it is taken for markup") {
  CHECK(to_markdown(several) ==
        "**2026.11.20 to 2026.12.01: 1 added, 1 removed, 1 renamed, 1 field changed in 1 "
        "record**\n\n### events\n\n| record | what | why |\n|---|---|---|\n"
        "| `b` | renamed to `\"c\"` | processing |\n"
        "| `d` | added: `\"New \\| @x\"` | source |\n"
        "| `e` | removed: `\"e\"` | source |\n"
        "\n### sources\n\n| record | what | why |\n|---|---|---|\n"
        "| `s` | `/n`: `1` → `nothing` | correction |\n");
}

TEST_CASE("of very many changes Markdown counts the rest") {
  delta many;
  for (std::size_t at = 0; at < markdown_rows + 5; ++at)
    many.changes.push_back({operation::modify, {"events", "a"}, "/n", 1, 2});
  CHECK(to_markdown(many).ends_with("\nand 5 more changes\n"));
}

}  // namespace escp::releases
