// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#include <tact/text/detail/text_names.hpp>

#include "../../twice.hpp"

#include <string>
#include <vector>

using tact::detail::text_names;

TEST_CASE("text names: each is found, and none that was not added") {
    // Names that begin with each other, in so little room that many of them meet in the index.
    std::vector<std::string> all;
    for (const char* letters : {"a", "b", "ab", "ba"})
        for (std::size_t n = 1; n <= 8; ++n) {
            std::string name;
            while (name.size() < n) name += letters;
            bool known = false;
            for (const std::string& other : all) known = known || other == name;
            if (!known) all.push_back(name);
        }
    for (std::size_t first = 0; first < all.size(); ++first) {
        text_names<12> names;
        for (std::size_t i = 0; i < 12; ++i) {
            const std::string& name = all[(first + 3 * i) % all.size()];
            if (names.find(name.data(), name.size()) != names.nothing) continue;
            CHECK(names.add(name.c_str(), name.size()));
        }
        std::size_t found = 0;
        for (const std::string& name : all) {
            std::size_t expected = names.nothing;
            for (std::size_t i = 0; i < names.size(); ++i)
                if (name == names[i]) expected = i;
            CHECK(names.find(name.data(), name.size()) == expected);
            found += expected != names.nothing;
        }
        CHECK(found == names.size());
    }
}

TEST_CASE("text names: no more than there is room for") {
    TWICE([] {
        text_names<2> names;
        const bool both = names.add("a", 1) && names.add("b", 1);
        return both && !names.add("c", 1) && names.size() == 2 && names.find("c", 1) == names.nothing &&
               names.find("b", 1) == 1 && names.find("", 0) == names.nothing;
    }());
}
