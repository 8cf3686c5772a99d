#include <tact/relationship/relationship_table.hpp>
#include <tact/relationship/relationship_table.hpp>
#include <cstdint>
namespace alone {
enum class value : std::uint16_t { one, two };
constexpr value last_enumerator(value) { return value::two; }
struct row {
    value key{};
};
} // namespace alone
template struct tact::basic_observable_row<tact::attribute>;
template struct tact::relationship_level_row<alone::value>;
template struct tact::basic_relationship_table<tact::attribute>;
