// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A service over HTTP that keeps what people answered, and decides by it.
//
//     service <file> [port]              serves on the loopback; without a port it takes one that is free, and says so
//     service --figures <file> [people]  measures, and writes a file that must not be there yet
#include <tact/decide/standard.hpp>

#include "figures.hpp"
#include "routes.hpp"

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

int main(int count, char** values) {
    const std::vector<std::string> arguments(values + 1, values + count);
    const bool figures = !arguments.empty() && arguments[0] == "--figures";
    if (arguments.size() < (figures ? 2u : 1u) || arguments.size() > (figures ? 3u : 2u)) {
        std::fputs("service <file> [port]\nservice --figures <file> [people]\n", stderr);
        return 2;
    }
    const std::string number = arguments.size() == (figures ? 3u : 2u) ? arguments.back() : "";
    const bool digits = number.size() <= 7 && number.find_first_not_of("0123456789") == std::string::npos;
    if (!digits || (!figures && !number.empty() && std::stoi(number) > 65'535)) {
        std::fprintf(stderr, "this is no %s: %s\n", figures ? "number of people" : "port", number.c_str());
        return 2;
    }
    try {
        if (figures) return service::measure(arguments[1], number.empty() ? 1'000'000 : std::stoul(number));
        service::people held(arguments[0]);
        httplib::Server server;
        service::add_routes(server, held);
        const int port = service::listen_on(server, number.empty() ? 0 : std::stoi(number));
        if (port <= 0) throw service::failure("port " + number + " is taken");
        std::printf("%zu people are known; listening on http://127.0.0.1:%d\n", held.size(), port);
        std::fflush(stdout);
        return server.listen_after_bind() ? 0 : 1;
    } catch (const service::failure& why) {
        std::fprintf(stderr, "service: %s: %s\n", arguments[figures ? 1 : 0].c_str(), why.what());
        return 1;
    }
}
