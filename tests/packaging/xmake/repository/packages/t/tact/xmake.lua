-- Copyright (c) 2026 the tact authors
-- SPDX-License-Identifier: MIT
package("tact")
    set_kind("library", {headeronly = true})
    set_homepage("https://github.com/OWNER/tact")
    set_description("Decides whether a recommender may use what it knows of a person")
    set_license("MIT")

    add_urls("https://github.com/OWNER/tact/releases/download/v$(version)/tact-$(version).tar.gz")
    add_versions("0.1.0", "0000000000000000000000000000000000000000000000000000000000000000")

    on_install(function (package)
        os.cp("include", package:installdir())
    end)

    on_test(function (package)
        assert(package:check_cxxsnippets({test = [[
            #include <tact/tact.hpp>
            static_assert(tact::position(tact::attribute::style) < tact::enum_size<tact::attribute>);
            void test() {}
        ]]}, {configs = {languages = "c++20"}}))
    end)
