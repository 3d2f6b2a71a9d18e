#include "render/atom_feed.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <stdexcept>

#include "base/html.h"

namespace escp::render {

namespace {

/// The namespace of the catalogue's keys; a constant, chosen once at random.
constexpr std::array<unsigned char, 16> name_space{0x6f, 0x1c, 0x7d, 0x5a, 0x0e, 0x2b, 0x4c, 0x83,
                                                   0x9a, 0x41, 0x37, 0xd2, 0x5e, 0x90, 0x1b, 0xc8};

using digest = std::array<unsigned char, EVP_MAX_MD_SIZE>;

digest sha1_of(std::string_view text) {
  // Looked up once: that takes OpenSSL longer than a short text.
  static EVP_MD* const sha1 = EVP_MD_fetch(nullptr, "SHA1", nullptr);
  digest bytes{};
  unsigned int size = 0;
  if (EVP_Digest(text.data(), text.size(), bytes.data(), &size, sha1, nullptr) != 1) {
    throw std::runtime_error("OpenSSL has no SHA-1");
  }
  return bytes;
}

/// RFC 3339; the catalogue's dates are days.
std::string moment(const date& day) {
  return fmt::format("{:04}-{:02}-{:02}T00:00:00Z", day.year, std::max(day.month, 1U),
                     std::max(day.day, 1U));
}

bool is_control(char letter) {
  return static_cast<unsigned char>(letter) < 0x20 && letter != '\n' && letter != '\t';
}

/// Text for XML 1.0: escaped, control characters that it does not allow left out.
std::string xml(std::string_view text) {
  if (std::ranges::none_of(text, is_control)) return escaped(text).text;
  std::string allowed(text);
  std::erase_if(allowed, is_control);
  return escaped(allowed).text;
}

void add_entry(std::string& text, const feed_entry& one) {
  const auto add = [&](std::initializer_list<std::string_view> parts) {
    for (const std::string_view part : parts) text += part;
  };
  add({"<entry>\n<id>", uuid_urn(one.key), "</id>\n<title>", xml(one.title), "</title>\n"});
  add({"<link href=\"", xml(one.href), "\"/>\n<updated>", moment(one.updated), "</updated>\n"});
  if (!one.summary.empty()) add({"<summary>", xml(one.summary), "</summary>\n"});
  add({"</entry>\n"});
}

}  // namespace

std::string uuid_urn(std::string_view key) {
  std::string named(name_space.begin(), name_space.end());
  named += key;
  digest bytes = sha1_of(named);
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x50);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "urn:uuid:";
  for (std::size_t at = 0; at < 16; ++at) {
    if (at == 4 || at == 6 || at == 8 || at == 10) text += '-';
    text += digits[bytes[at] >> 4U];
    text += digits[bytes[at] & 0x0fU];
  }
  return text;
}

std::string atom_text(const feed& from) {
  std::vector<const feed_entry*> entries;
  for (const feed_entry& one : from.entries) entries.push_back(&one);
  std::ranges::sort(entries, [](const feed_entry* left, const feed_entry* right) {
    return left->updated == right->updated ? left->key < right->key
                                           : left->updated > right->updated;
  });
  if (entries.size() > longest_feed) entries.resize(longest_feed);
  std::string text = fmt::format(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{}</id>\n"
      "<title>{}</title>\n<author><name>ESCP Catalogue</name></author>\n"
      "<link rel=\"self\" href=\"feed.xml\" type=\"application/atom+xml\"/>\n"
      "<link rel=\"alternate\" href=\"{}\" type=\"text/html\"/>\n<updated>{}</updated>\n",
      xml(from.language), uuid_urn(from.key), xml(from.title), xml(from.page),
      moment(entries.empty() ? from.updated : entries.front()->updated));
  for (const feed_entry* one : entries) add_entry(text, *one);
  return text + "</feed>\n";
}

}  // namespace escp::render
