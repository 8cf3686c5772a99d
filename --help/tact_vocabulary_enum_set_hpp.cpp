#include <tact/vocabulary/enum_set.hpp>
#include <tact/vocabulary/enum_set.hpp>
#include <cstdint>
namespace alone {
enum class value : std::uint16_t { one, two };
constexpr value last_enumerator(value) { return value::two; }
struct row {
    value key{};
};
} // namespace alone
template class tact::enum_set<alone::value>;
