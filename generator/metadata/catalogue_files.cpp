#include "metadata/metadata.h"

namespace escp::metadata {

output_files catalogue_files(const catalogue_input& input) {
  if (input.address.empty()) return {};
  const graph present = describe_catalogue(input, profile::dcat_ap_3_0_1);
  const graph old = describe_catalogue(input, profile::dcat_ap_2_1_1);
  return {{"catalog.dcat-ap-2.1.1.ttl", to_turtle(old)},
          {"catalog.jsonld", to_json_ld(present)},
          {"catalog.rdf", to_rdf_xml(present)},
          {"catalog.ttl", to_turtle(present)}};
}

}  // namespace escp::metadata
