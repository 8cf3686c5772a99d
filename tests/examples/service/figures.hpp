// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_SERVICE_FIGURES_HPP
#define TACT_EXAMPLES_SERVICE_FIGURES_HPP

// What the service costs: many people written over HTTP and read back, the memory that they take, requests a second.
#include "routes.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace service {

/// A service on the loopback, for as long as this lives.
class running {
public:
    explicit running(people& held) {
        add_routes(server_, held);
        port_ = listen_on(server_, 0);
        thread_ = std::thread([this] { server_.listen_after_bind(); });
        while (!server_.is_running()) std::this_thread::yield();
    }
    ~running() {
        server_.stop();
        thread_.join();
    }
    running(const running&) = delete;
    running& operator=(const running&) = delete;
    int port() const { return port_; }

private:
    httplib::Server server_;
    int port_ = 0;
    std::thread thread_;
};

class client {
public:
    explicit client(int port) : http_("127.0.0.1", port) {
        http_.set_keep_alive(true);
        http_.set_tcp_nodelay(true);
        http_.set_read_timeout(60);
        http_.set_default_headers({{"Accept-Encoding", "identity"}});
    }
    /// The status of the answer; 0 if there is none.
    int post(const std::string& path, const std::string& body) {
        const auto answer = http_.Post(path, body, "application/json");
        return answer ? answer->status : 0;
    }

private:
    httplib::Client http_;
};

/// The time since it was made, and how long processors were busy meanwhile with this process, in seconds.
class stopwatch {
public:
    double passed() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count(); }
    double busy() const { return static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC; }

private:
    std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
    std::clock_t processor_ = std::clock();
};

/// What this process has in memory, in bytes.
inline std::size_t memory_now() {
    std::ifstream statm("/proc/self/statm");
    std::size_t all = 0, resident = 0;
    statm >> all >> resident;
    return resident * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

inline std::string made_up_id(std::size_t i) { return "person-" + std::to_string(i); }

/// What the i-th person answered: of ten people, four agreed by a banner, and two of these refused something since;
/// three objected to all that the banner asked for; two were asked, and said yes to some things and no to another; one
/// refused one thing.
inline json made_up_answers(std::size_t i) {
    const auto on = [](const char* says, const char* purpose, const char* attribute) {
        return json{{"say", says}, {"purpose", purpose}, {"attribute", attribute}};
    };
    const auto to = [](const char* says, const char* purpose) { return json{{"say", says}, {"purpose", purpose}}; };
    const char* const some[]{"photos", "current_location", "contacts", "email", "interests", "visited_websites"};
    const char* const one = some[i / 10 % 6];
    json all = json::array();
    const std::size_t kind = i % 10;
    if (kind < 4)
        for (const char* p : {"recommendation", "marketing", "measurement"}) all.push_back(to("grant_generally", p));
    if (kind < 2) all.push_back(on("refuse", "recommendation", one));
    if (kind >= 4 && kind < 7)
        for (const char* p : {"recommendation", "marketing", "advertising"}) all.push_back(to("object", p));
    if (kind == 7 || kind == 8) {
        all.push_back(on("grant", "marketing", "email"));
        all.push_back(on("grant", "recommendation", "clothing_size"));
        all.push_back(on("grant", "recommendation", "past_purchases"));
        all.push_back(on("refuse", "recommendation", one));
    }
    if (kind == 9) all.push_back(on("refuse", "marketing", one));
    return all;
}

/// Writes people over HTTP, a thousand in a request. False if one of them was not written.
inline bool write_made_up(const std::string& path, std::size_t people_to_write) {
    const stopwatch watch;
    people held(path);
    const running server(held);
    client http(server.port());
    json batch = json::array();
    for (std::size_t i = 0; i < people_to_write; ++i) {
        batch.push_back({{"id", made_up_id(i)}, {"answers", made_up_answers(i)}});
        if (batch.size() < 1000 && i + 1 < people_to_write) continue;
        if (http.post("/people", batch.dump()) != 200) return false;
        batch.clear();
    }
    std::printf("%-44s %9.1f s  %9.1f s busy\n", "written over HTTP, 1,000 in a request", watch.passed(), watch.busy());
    return held.size() == people_to_write;
}

/// How many of the made-up people have just the consent that they gave.
inline std::size_t as_written(const people& held, std::size_t people_written) {
    std::size_t alike = 0;
    for (std::size_t i = 0; i < people_written; ++i) {
        tact::consent given;
        for (const answer& a : answers_in(made_up_answers(i))) give(given, a);
        const std::optional<bytes> record = held.record_of(made_up_id(i));
        alike += record && read(record).consent == given;
    }
    return alike;
}

/// A number below `n`, the same on every machine.
class dice {
public:
    explicit dice(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t n) {
        state_ = state_ * 6364136223846793005u + 1442695040888963407u;
        return static_cast<std::size_t>((state_ >> 33) % n);
    }

private:
    std::uint64_t state_;
};

/// What requests to people picked at random take.
struct load {
    const char* name;
    const char* path; ///< below the person's
    std::string body;
    int status; ///< that is wanted
    std::size_t requests;
};
/// Prints the time and the processor's time of a request, client and service together. False if one failed.
inline bool measure_requests(int port, std::size_t known, std::size_t clients, const load& l) {
    std::atomic<std::size_t> failed = 0;
    std::vector<std::thread> threads;
    const stopwatch watch;
    for (std::size_t c = 0; c < clients; ++c)
        threads.emplace_back([&, c] {
            client http(port);
            dice d(c + 1);
            for (std::size_t i = 0; i < l.requests / clients; ++i)
                failed += http.post("/people/" + made_up_id(d.below(known)) + l.path, l.body) != l.status;
        });
    for (std::thread& t : threads) t.join();
    const double passed = watch.passed(), busy = watch.busy(), each = 1e6 / static_cast<double>(l.requests);
    std::printf("%-34s %zu %-8s %8.1f us %9.1f us busy %8.0f a second\n", l.name, clients,
                clients == 1 ? "client" : "clients", passed * each, busy * each, 1e6 / (passed * each));
    return failed == 0;
}

inline int measure(const std::string& path, std::size_t n) {
    if (n == 0 || std::filesystem::exists(path))
        throw failure("the figures need a number, and a file that is not there");
    std::printf("%-44s %9zu\n", "people", n);
    std::fflush(stdout);
    const pid_t writer = fork(); // so that the memory of writing is not counted below
    if (writer == 0) {
        const bool written = write_made_up(path, n);
        std::fflush(stdout);
        _exit(written ? 0 : 1);
    }
    int status = 0;
    if (writer < 0 || waitpid(writer, &status, 0) != writer || status != 0)
        throw failure("not all people were written");
    const auto people_written = static_cast<double>(n);
    std::printf("%-44s %9.1f bytes\n", "a person on the disk",
                static_cast<double>(std::filesystem::file_size(path)) / people_written);

    const std::size_t before = memory_now();
    const stopwatch reading;
    people held(path);
    std::printf("%-44s %9.1f s  %9.1f s busy\n", "read back at the start", reading.passed(), reading.busy());
    const double taken = static_cast<double>(memory_now() - before);
    const std::size_t alike = as_written(held, n);
    std::printf("%-44s %9zu\n", "of these with the consent that they gave", alike);
    std::size_t of_records = 0;
    for (std::size_t i = 0; i < n; ++i) of_records += held.record_of(made_up_id(i))->size();
    std::printf("%-44s %9.1f bytes\n", "a record", static_cast<double>(of_records) / people_written);
    std::printf("%-44s %9.1f bytes\n", "a person in memory: id, record and table", taken / people_written);
    std::printf("%-44s %9zu bytes\n", "a tact::consent, without an id", sizeof(tact::consent));

    const tact::context shop{.purpose = tact::purpose::recommendation, .industry = tact::industry::fashion};
    const tact::use size{tact::attribute::clothing_size, tact::source::declared};
    dice d(7);
    std::size_t permitted = 0;
    constexpr std::size_t decisions = 200'000;
    const stopwatch deciding;
    for (std::size_t i = 0; i < decisions; ++i)
        permitted += gate_of(held.record_of(made_up_id(d.below(n))), shop).permits(size);
    const double each = 1e6 / static_cast<double>(decisions);
    std::printf("%-44s %9.1f us %9.1f us busy\n", "a decision without HTTP", deciding.passed() * each,
                deciding.busy() * each);
    if (permitted == 0 || permitted == decisions) throw failure("everybody is decided alike");

    const running server(held);
    const std::string question = R"({"context":{"purpose":"recommendation","industry":"fashion"},)"
                                 R"("use":[{"attribute":"clothing_size","source":"declared"}]})";
    const std::string no = R"({"say":"refuse","purpose":"marketing","attribute":"phone"})";
    const std::size_t few = n < 100'000 ? 200 : 2000;
    const load loads[]{{"a path that is not there", "/nothing", "", 404, 20 * few},
                       {"a decision", "/decide", question, 200, 20 * few},
                       {"a decision with reasons", "/explain", question, 200, 10 * few},
                       {"an answer, on the disk", "/answers", no, 200, few}};
    bool all = alike == n;
    for (const std::size_t clients : {std::size_t{1}, std::size_t{8}})
        for (const load& l : loads) all = measure_requests(server.port(), n, clients, l) && all;
    return all ? 0 : 1;
}

} // namespace service

#endif
