# Third-party packages, all from the distribution: one target package::<name> each, so that the
# layers' lists do not care how a package is found. Headers are SYSTEM, as of any imported target.
include(FindPkgConfig)
if(NOT PKG_CONFIG_FOUND)
  message(FATAL_ERROR "pkg-config is missing (package pkg-config)")
endif()

function(escp_package name)
  add_library(package::${name} INTERFACE IMPORTED GLOBAL)
  target_link_libraries(package::${name} INTERFACE ${ARGN})
endfunction()

find_package(fmt REQUIRED)
escp_package(fmt fmt::fmt)

find_package(tl-expected REQUIRED)
escp_package(expected tl::expected)

find_package(nlohmann_json 3.11 REQUIRED)
escp_package(json nlohmann_json::nlohmann_json)

# Headers only; used as they are, since the exported target changes its name between versions.
find_path(VALIJSON_INCLUDE_DIR valijson/validator.hpp REQUIRED)
escp_package(valijson)
target_include_directories(package::valijson INTERFACE ${VALIJSON_INCLUDE_DIR})

# By pkg-config: it says that the library is compiled, which spares parsing it in every file.
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET GLOBAL tomlplusplus)
escp_package(toml PkgConfig::TOMLPLUSPLUS)

find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
escp_package(csv ${CSV_LIBRARY})
target_include_directories(package::csv INTERFACE ${CSV_INCLUDE_DIR})


# Nothing of it is called: it takes the place of malloc.
find_library(MIMALLOC_LIBRARY mimalloc REQUIRED)
escp_package(mimalloc -Wl,--no-as-needed ${MIMALLOC_LIBRARY} -Wl,--as-needed)

pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET GLOBAL libxxhash)
escp_package(xxhash PkgConfig::XXHASH)

find_package(ICU REQUIRED COMPONENTS i18n uc)
escp_package(icu ICU::i18n ICU::uc)

# The extensions (tables, strikethrough) have no pkg-config file of their own.
pkg_check_modules(CMARK_GFM REQUIRED IMPORTED_TARGET GLOBAL libcmark-gfm)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
escp_package(cmark ${CMARK_GFM_EXTENSIONS_LIBRARY} PkgConfig::CMARK_GFM)

find_package(OpenSSL REQUIRED COMPONENTS Crypto)
escp_package(crypto OpenSSL::Crypto)

pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET GLOBAL xlsxwriter)
escp_package(xlsxwriter PkgConfig::XLSXWRITER)

pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET GLOBAL sqlite3)
escp_package(sqlite PkgConfig::SQLITE)

find_package(CURL REQUIRED)
escp_package(curl CURL::libcurl)

# By pkg-config: the exported targets of libzip name tools that its package does not bring.
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET GLOBAL libzip)
escp_package(zip PkgConfig::LIBZIP)

find_package(ZLIB REQUIRED)
escp_package(zlib ZLIB::ZLIB)

# libdeflate, since it makes smaller gzip files of whole texts than zlib, which reads streams.
pkg_check_modules(LIBDEFLATE REQUIRED IMPORTED_TARGET GLOBAL libdeflate)
escp_package(deflate PkgConfig::LIBDEFLATE)

pkg_check_modules(BROTLI REQUIRED IMPORTED_TARGET GLOBAL libbrotlienc)
escp_package(brotli PkgConfig::BROTLI)

find_package(TBB REQUIRED)
escp_package(tbb TBB::tbb)

find_package(CLI11 REQUIRED)
escp_package(cli11 CLI11::CLI11)

pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET GLOBAL cpp-httplib)
find_package(Threads REQUIRED)
escp_package(httplib PkgConfig::HTTPLIB Threads::Threads)

find_package(doctest REQUIRED)
escp_package(doctest doctest::doctest)
