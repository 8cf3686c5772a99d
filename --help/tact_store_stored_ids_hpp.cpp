#include <tact/store/stored_ids.hpp>
#include <tact/store/stored_ids.hpp>
#include <cstdint>
namespace alone {
enum class value : std::uint16_t { one, two };
constexpr value last_enumerator(value) { return value::two; }
struct row {
    value key{};
};
} // namespace alone
template struct tact::stored_id<alone::value>;
