#include <tact/vocabulary/name_table.hpp>
#include <tact/vocabulary/name_table.hpp>
#include <cstdint>
namespace alone {
enum class value : std::uint16_t { one, two };
constexpr value last_enumerator(value) { return value::two; }
struct row {
    value key{};
};
} // namespace alone
template struct tact::named<alone::value>;
template class tact::parsed<alone::value>;
