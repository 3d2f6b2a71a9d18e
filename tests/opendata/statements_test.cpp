#include <doctest/doctest.h>

#include "tests/opendata/small_catalogue.h"

namespace escp::opendata {

TEST_CASE("a statement names source, place, transform and snapshot; what lost is overruled") {
  using enum model::kind;
  small_release input;
  input.catalogue = catalogue_of({
      {sources,
       R"({"id":"list","title":"List","url":"https://example.org/list.csv","recorded":"2026-11-20",
          "mapping":[{"field":"/city","from":["City","Town"],"transform":"trim, fold"}],
          "snapshot":{"fetched":"2026-11-20T10:00:00Z","sha256":"ab12","rows":3,"address":"x"},
          "stale":{"since":"2026-11-20","days":2,"reason":"HTTP 503"}})"},
      {sources, R"({"id":"own","title":"Own","recorded":"2026-11-01"})"},
      {organisations,
       R"({"id":"a1","name":"A","city":"Vilnius","sources":[{"source":"own","section":"4"}],
          "field_sources":{"/city":[{"source":"list","section":"line 7"}]},
          "other_values":[{"field":"/city","value":"Kaunas","sources":[{"source":"own","basis":"inferred"}]}]})"},
      {partnerships, R"({"id":"p","acronym":"P","sources":[{"source":"own"}],
          "claims":[{"measure":"m","value":5,"nature":"total","sources":[{"source":"list"}]}]})"},
  });
  const output_files files = input.make().files;
  CHECK(
      bytes_of(files, "data/statements.csv") ==
      "kind,id,field,value,state,basis,source,section,columns,transform,address,read_on,"
      "snapshot\r\n"
      "partnerships,p,/acronym,P,published,stated,own,,,,,2026-11-01,\r\n"
      "partnerships,p,/claims/0/measure,m,published,stated,list,,,,https://example.org/list.csv,"
      "2026-11-20,ab12\r\n"
      "partnerships,p,/claims/0/nature,total,published,stated,list,,,,https://example.org/list.csv,"
      "2026-11-20,ab12\r\n"
      "partnerships,p,/claims/0/value,5,published,stated,list,,,,https://example.org/list.csv,"
      "2026-11-20,ab12\r\n"
      "organisations,a1,/city,Vilnius,published,stated,list,line 7,City;Town,\"trim, fold\","
      "https://example.org/list.csv,2026-11-20,ab12\r\n"
      "organisations,a1,/name,A,published,stated,own,4,,,,2026-11-01,\r\n"
      "organisations,a1,/city,Kaunas,overruled,inferred,own,,,,,2026-11-01,\r\n");
  CHECK(bytes_of(files, "data/index.json")
            .find("\"sources\":[\n{\"id\":\"list\",\"fetched\":\"2026-11-20T10:00:00Z\",\"rows\":3,"
                  "\"sha256\":\"ab12\",\"stale\":{\"days\":2,\"reason\":\"HTTP 503\"}}\n],\n") !=
        std::string::npos);
}

}  // namespace escp::opendata
