#include "search/fold.h"

#include <doctest/doctest.h>

namespace escp::search {

using texts = std::vector<std::string>;

TEST_CASE("marks, letter case and strokes are folded away in every alphabet") {
  CHECK(fold("Łódź Ærøskøbing Đakovo Straße") == "lodz aeroskobing dakovo strasse");
  CHECK(fold("Αθήνας ΚΈΝΤΡΟ") == "αθηνασ κεντρο");
  CHECK(fold("Йогурт Ёлка") == "иогурт елка");
  CHECK(fold("İzmir ISPARTA ısı") == "izmir isparta isi");
}

TEST_CASE("compatibility forms are taken apart") {
  CHECK(fold("ﬁbre ２０２６ m² ½") == "fibre 2026 m2 1⁄2");
}

TEST_CASE("words are runs of letters and digits") {
  CHECK(words_of("4 Motors 4 Industry (4M4IoF)") ==
        texts{"4", "motors", "4", "industry", "4m4iof"});
  CHECK(words_of("PO.IN.TEX – Città Studi") == texts{"po", "in", "tex", "citta", "studi"});
  CHECK(words_of(" \t…").empty());
}

TEST_CASE("hostile text has words too, none longer than forty letters") {
  CHECK(words_of("</script><b>\"x\"") == texts{"script", "b", "x"});
  CHECK(words_of(std::string(300, 'a')) == texts{std::string(40, 'a')});
  CHECK(words_of("\u202Eabc\u202C שלום a\u0301\u0302\u0303b") == texts{"abc", "שלום", "ab"});
}

TEST_CASE("a text of ASCII has the words that it has beside other letters") {
  for (const std::string& text :
       {std::string("4 Motors 4 Industry (4M4IoF)"), std::string(""), std::string("a_b-C.d"),
        std::string(" x "), "a " + std::string(300, 'Z') + "9",
        std::string("\x01 Q\x7F q\0r", 8)}) {
    CAPTURE(text);
    texts with_another = words_of(text + " é");
    REQUIRE(!with_another.empty());
    with_another.pop_back();
    CHECK(words_of(text) == with_another);
  }
}

TEST_CASE("a slug is the words with hyphens") {
  CHECK(slug_of("Food Technology & Łódź") == "food-technology-lodz");
  CHECK(slug_of("ESCP-S3") == "escp-s3");
}

}  // namespace escp::search
