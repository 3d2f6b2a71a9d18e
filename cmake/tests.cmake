# escp_test(<name> [SOURCES file...] [USES layer...])
#
# One doctest executable <name>_test, which is one ctest test. USES is the layer <name> unless
# said otherwise. It runs in the project root and finds the program by the variable ESCP.
function(escp_test name)
  cmake_parse_arguments(PARSE_ARGV 1 test "" "" "SOURCES;USES")
  if(test_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "escp_test(${name}): unknown argument: ${test_UNPARSED_ARGUMENTS}")
  endif()
  if(NOT test_SOURCES)
    return()
  endif()
  if(NOT test_USES)
    set(test_USES ${name})
  endif()
  list(TRANSFORM test_USES PREPEND escp::)

  add_executable(${name}_test ${test_SOURCES})
  target_link_libraries(${name}_test PRIVATE escp_doctest_main ${test_USES})
  # Shared helpers are included as "tests/support/...".
  target_include_directories(${name}_test PRIVATE ${PROJECT_SOURCE_DIR})
  add_dependencies(${name}_test escp)

  add_test(NAME ${name}_test COMMAND ${name}_test WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  set_tests_properties(${name}_test PROPERTIES TIMEOUT 600 ENVIRONMENT "ESCP=$<TARGET_FILE:escp>")
endfunction()
