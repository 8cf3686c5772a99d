// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
#ifndef TACT_EXAMPLES_SERVICE_ROUTES_HPP
#define TACT_EXAMPLES_SERVICE_ROUTES_HPP

// What the service does at which path. Every answer is JSON; of what is refused, {"error": a sentence}.
//
//   POST   /people/<id>/answers    what the person answered: one answer, or a list of which all or none counts
//   POST   /people/<id>/decide     permit, ask or deny
//   POST   /people/<id>/explain    the same, with reasons and obligations
//   PUT    /people/<id>/observed   orders, visits and complaints, to estimate a relationship from
//   GET    /people/<id>            everything that is held of the person
//   DELETE /people/<id>            erases it
//   POST   /people                 the answers of many people, all or none: [{"id": ..., "answers": ...}]
#include "people.hpp"
#include "words.hpp"

#include <tact/decide/standard.hpp>

#include <httplib.h>

#include <ctime>
#include <string>

namespace service {

using httplib::Request, httplib::Response;

inline void respond(Response& to, int status, const json& said) {
    to.status = status;
    to.set_content(said.dump() + "\n", "application/json");
}

/// Runs what answers a request, and says why it is not done if it is not.
template <class Handler>
auto answering(Handler handler) {
    return [handler](const Request& request, Response& to) {
        try {
            const bool has_body = request.method == "POST" || request.method == "PUT";
            if (has_body && request.get_header_value("Content-Type").rfind("application/json", 0) != 0)
                throw refusal{415, "the body must be application/json"};
            respond(to, 200, handler(request));
        } catch (const refusal& why) {
            respond(to, why.status, {{"error", why.sentence}});
        } catch (const failure& why) {
            respond(to, 503, {{"error", "nothing was written: " + std::string(why.what())}});
        }
    };
}
inline std::string id_in(const Request& request) { return checked_id(request.matches[1]); }

/// The gate of a person: by the record as it is stored, or, of a person who was never seen, by nothing answered. A
/// record that was lost is empty, and refuses everything.
inline tact::gate gate_of(const std::optional<bytes>& record, const tact::context& where) {
    const tact::context_gate here = tact::standard.in(where);
    return record ? here.under(tact::stored_consent(*record)) : here.under(tact::consent{});
}
inline tact::consent_reading<tact::attribute> read(const std::optional<bytes>& record) {
    if (record) return tact::read_consent(*record);
    tact::consent_reading<tact::attribute> nothing_answered;
    nothing_answered.consent = tact::consent{};
    nothing_answered.error = tact::record_error::none;
    return nothing_answered;
}
inline const char* standing_of(const std::optional<bytes>& record) {
    if (!record) return "never seen";
    return read(record).consent.is_unreadable() ? "record lost or unreadable" : "known";
}

/// Adds answers to a person's consent. One that cannot be read is not written over: that would open what it refused.
inline void give_all(people::transaction& t, const std::string& id, const std::vector<answer>& all) {
    tact::consent_reading<tact::attribute> now = read(t.record_of(id));
    if (now.consent.is_unreadable())
        throw refusal{409, "the record of " + id + " cannot be read, and refuses everything: restore it, or erase it"};
    for (const answer& a : all)
        if (!give(now.consent, a))
            throw refusal{409, "there is no objection to " + std::string(name_of(a.purpose)) + " to withdraw"};
    t.put(id, now.consent);
}

/// Decides, and explains and records the decision if that is asked for.
inline json decide(people& held, const std::string& id, const json& asked, bool explain) {
    question q = question_in(asked);
    const std::optional<bytes> record = held.record_of(id);
    json said{{"decision", nullptr}, {"person", standing_of(record)}};
    if (q.estimate) {
        const tact::estimated_context estimated =
            with_relationship(tact::standard, q.where, read(record).consent,
                              observed_behaviour_of(held.observations_of(id)), tact::standard_relationship);
        q.where = estimated.context;
        if (explain) said["relationship"] = told(estimated);
    }
    const std::string decision = identifier_of(gate_of(record, q.where).decide(q.use));
    said["decision"] = decision;
    if (explain) {
        const tact::assessment why = assess(tact::standard, q.where, q.use, read(record).consent);
        said["reasons"] = words_of(why.reasons);
        said["obligations"] = words_of(why.obligations);
        said["in_words"] = tact::explain(why).c_str();
    }
    if (q.record) {
        const json request{{"context", words_of(q.where)}, {"use", asked["use"]}};
        const std::string policy = std::to_string(tact::standard.fingerprint().value());
        held.write([&](people::transaction& t) {
            t.record(id, {std::time(nullptr), request.dump(), decision, policy});
        });
    }
    return said;
}

/// A page of this service. A request states more than that.
constexpr tact::context page_for(tact::purpose p) {
    return {.purpose = p,
            .exposure = tact::exposure::nobody,
            .industry = tact::industry::fashion,
            .benefit = tact::benefit::named,
            .control = tact::control::offered,
            .transparency = tact::transparency::told};
}

/// Everything that is held of a person. An estimate of the relationship is not held: it is made anew for each purpose,
/// as a page would make it.
inline json everything_of(const people& held, const std::string& id) {
    const std::optional<bytes> record = held.record_of(id);
    if (!record) throw refusal{404, "nothing is held of this person"};
    const tact::consent_reading<tact::attribute> reading = read(record);
    const observations observed = held.observations_of(id);
    json estimates = json::array(), decisions = json::array();
    for (const tact::purpose p : tact::enum_set<tact::purpose>::all())
        if (p != tact::purpose::unstated && !observed.empty())
            estimates.push_back(told(with_relationship(tact::standard, page_for(p), reading.consent,
                                                       observed_behaviour_of(observed), tact::standard_relationship)));
    for (const recorded_decision& d : held.decisions_of(id))
        decisions.push_back({{"seconds_since_1970", d.at},
                             {"request", json::parse(d.request)},
                             {"decision", d.decision},
                             {"policy", d.policy}});
    return {{"id", id},
            {"consent", told(reading)},
            {"observed", told(observed)},
            {"relationship_as_estimated", estimates},
            {"decisions", decisions}};
}

inline void add_routes(httplib::Server& server, people& held) {
    const std::string person = "/people/([^/]+)";
    server.Post(person + "/answers", answering([&held](const Request& request) -> json {
                    const std::string id = id_in(request);
                    const std::vector<answer> all = answers_in(parsed_json(request.body));
                    held.write([&](people::transaction& t) { give_all(t, id, all); });
                    return {{"answers", all.size()}};
                }));
    server.Post("/people", answering([&held](const Request& request) -> json {
                    std::vector<std::pair<std::string, std::vector<answer>>> all;
                    const json said = parsed_json(request.body);
                    for (const json& one : list(said, "the people", 10'000)) {
                        fields f(one, "a person");
                        all.emplace_back(checked_id(text(f.get("id"), "id")), answers_in(f.get("answers")));
                        f.no_more();
                    }
                    held.write([&](people::transaction& t) {
                        for (const auto& [id, answers] : all) give_all(t, id, answers);
                    });
                    return {{"people", all.size()}};
                }));
    server.Post(person + "/decide", answering([&held](const Request& request) {
                    return decide(held, id_in(request), parsed_json(request.body), false);
                }));
    server.Post(person + "/explain", answering([&held](const Request& request) {
                    return decide(held, id_in(request), parsed_json(request.body), true);
                }));
    server.Put(person + "/observed", answering([&held](const Request& request) -> json {
                   const std::string id = id_in(request);
                   const observations seen = observations_in(parsed_json(request.body));
                   held.write([&](people::transaction& t) { t.observe(id, seen); });
                   return {{"observed", seen.size()}};
               }));
    server.Get(person, answering([&held](const Request& request) { return everything_of(held, id_in(request)); }));
    server.Delete(person, answering([&held](const Request& request) -> json {
                      const std::string id = id_in(request);
                      std::int64_t rows = 0;
                      held.write([&](people::transaction& t) { rows = t.erase(id); });
                      if (rows == 0) throw refusal{404, "nothing is held of this person"};
                      try {
                          held.forget();
                      } catch (const failure&) {
                          throw refusal{500, "erased from every table, and not yet from the write-ahead log"};
                      }
                      return {{"rows_erased", rows}};
                  }));
    // A page of the web whose name was made to lead here is sent away: it would read as if it were of this service.
    server.set_pre_routing_handler([](const Request& request, Response& to) {
        const std::string host = request.get_header_value("Host"), name = host.substr(0, host.find(':'));
        if (name == "127.0.0.1" || name == "localhost") return httplib::Server::HandlerResponse::Unhandled;
        respond(to, 403, {{"error", "this service answers to 127.0.0.1 and localhost"}});
        return httplib::Server::HandlerResponse::Handled;
    });
    server.set_error_handler([](const Request&, Response& to) {
        if (!to.body.empty()) return;
        respond(to, to.status,
                {{"error", to.status == 404 ? "there is nothing here" : "this request is not understood"}});
    });
    server.set_exception_handler([](const Request&, Response& to, std::exception_ptr) {
        respond(to, 500, {{"error", "the service failed; whether something was written is not known"}});
    });
}

/// Binds to the loopback and returns the port, which is negative if it is taken.
inline int listen_on(httplib::Server& server, int port) {
    server.set_socket_options([](auto socket) { // those of httplib let two services share a port
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(1'000'000);
    server.set_payload_max_length(8 << 20);
    server.new_task_queue = [] { return new httplib::ThreadPool(16); };
    if (port == 0) return server.bind_to_any_port("127.0.0.1");
    return server.bind_to_port("127.0.0.1", port) ? port : -1;
}

} // namespace service

#endif
