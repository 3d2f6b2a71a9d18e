#pragma once

#include <span>

#include "opendata/table.h"

namespace escp::opendata {

/// The columns of a kind's table, in their order. The first is the id.
template <class record_type>
[[nodiscard]] std::span<const field<record_type>> fields_of();

template <>
std::span<const field<model::partnership>> fields_of();
template <>
std::span<const field<model::organisation>> fields_of();
template <>
std::span<const field<model::region>> fields_of();
template <>
std::span<const field<model::country>> fields_of();
template <>
std::span<const field<model::programme>> fields_of();
template <>
std::span<const field<model::call>> fields_of();
template <>
std::span<const field<model::platform>> fields_of();
template <>
std::span<const field<model::theme>> fields_of();
template <>
std::span<const field<model::support_action>> fields_of();
template <>
std::span<const field<model::event>> fields_of();
template <>
std::span<const field<model::expression_of_interest>> fields_of();
template <>
std::span<const field<model::s3_evidence>> fields_of();
template <>
std::span<const field<model::taxonomy>> fields_of();
template <>
std::span<const field<model::source>> fields_of();

}  // namespace escp::opendata
