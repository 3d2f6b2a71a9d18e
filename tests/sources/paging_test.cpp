#include "sources/paging.h"

#include <doctest/doctest.h>

using namespace escp::sources;

namespace {

using texts = std::vector<std::string>;

paging how(const std::string& kind) {
  paging one;
  one.kind = kind;
  one.parameter = "p";
  one.size_parameter = "n";
  one.size = 10;
  return one;
}

}  // namespace

TEST_CASE("counted pages go on until one is not full") {
  const paging_row* row = paging_named("page");
  CHECK(row->first("http://h/x?q=1", how("page")) == "http://h/x?q=1&n=10&p=1");
  CHECK(row->following("http://h/x", how("page"), {.number = 0, .rows = 10}) ==
        texts{"http://h/x?n=10&p=2"});
  CHECK(row->following("http://h/x", how("page"), {.number = 1, .rows = 9}).empty());
}

TEST_CASE("a total makes all other pages known at once") {
  const paging_row* row = paging_named("offset");
  CHECK(row->following("http://h/x", how("offset"),
                       {.number = 0, .rows = 10, .address = {}, .next = {}, .total = "25"}) ==
        texts{"http://h/x?n=10&p=10", "http://h/x?n=10&p=20"});
  CHECK(row->following("http://h/x", how("offset"),
                       {.number = 1, .rows = 10, .address = {}, .next = {}, .total = "25"})
            .empty());
}

TEST_CASE("cursors and links are followed until there is none") {
  CHECK(paging_named("cursor")->following(
            "http://h/x?p=old", how("cursor"),
            {.number = 0, .rows = 10, .address = {}, .next = "a/b=", .total = {}}) ==
        texts{"http://h/x?n=10&p=a%2Fb%3D"});
  CHECK(paging_named("cursor")
            ->following("http://h/x", how("cursor"), {.number = 3, .rows = 2})
            .empty());
  CHECK(paging_named("next")->following("http://h/x", how("next"),
                                        {.number = 0,
                                         .rows = 1,
                                         .address = "http://h/x?page=1",
                                         .next = "?page=2",
                                         .total = {}}) == texts{"http://h/x?page=2"});
}

TEST_CASE("a link is resolved against its page") {
  CHECK(resolved("https://h/a/b?x=1", "/c") == "https://h/c");
  CHECK(resolved("https://h/a/b?x=1", "c?y=2") == "https://h/a/c?y=2");
  CHECK(resolved("https://h/a", "https://other/b") == "https://other/b");
  CHECK(origin_of("https://H.org:8443/a?b") == "https://h.org:8443");
  CHECK(origin_of("file:///etc/passwd").empty());
}
