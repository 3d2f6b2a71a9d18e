# The layers of generator/ and what each may use. tests/architecture/includes.mjs reads this table
# too, so that the #include lines are held to the same order as the link.
set(escp_may_use_base "")
set(escp_may_use_model base)
set(escp_may_use_sources base model)
set(escp_may_use_rules base model)
set(escp_may_use_figures base)
set(escp_may_use_render base model rules figures)
set(escp_may_use_opendata base model rules)
set(escp_may_use_publish base render opendata)
set(escp_may_use_cli base model sources rules figures render opendata publish)

cmake_path(SET escp_include_root NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../generator)

# escp_layer(<name> [SOURCES file...] [USES layer...] [LINKS target...])
#
# One static library escp_<name>, alias escp::<name>. SOURCES are the .cpp files of the layer's
# folder, USES other layers, LINKS targets of cmake/packages.cmake. A layer that has headers only
# becomes an interface library.
function(escp_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 layer "" "" "SOURCES;USES;LINKS")
  if(layer_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "escp_layer(${name}): unknown argument: ${layer_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT DEFINED escp_may_use_${name})
    message(FATAL_ERROR "escp_layer(${name}): no such layer in cmake/layers.cmake")
  endif()
  foreach(used IN LISTS layer_USES)
    escp_refuse_unless_allowed(${name} ${used})
  endforeach()

  if(layer_SOURCES)
    add_library(escp_${name} STATIC ${layer_SOURCES})
    set(scope PUBLIC)
  else()
    add_library(escp_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(escp::${name} ALIAS escp_${name})
  list(TRANSFORM layer_USES PREPEND escp::)
  target_include_directories(escp_${name} ${scope} ${escp_include_root})
  target_link_libraries(escp_${name} ${scope} ${layer_USES} ${layer_LINKS})
endfunction()

function(escp_refuse_unless_allowed name used)
  if(used IN_LIST escp_may_use_${name})
    return()
  endif()
  list(JOIN escp_may_use_${name} ", " allowed)
  if(NOT allowed)
    set(allowed "no other layer")
  endif()
  message(FATAL_ERROR "layer '${name}' must not use layer '${used}'; it may use: ${allowed}")
endfunction()
