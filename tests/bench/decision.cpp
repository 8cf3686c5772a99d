// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// One decision after the other: tact, and what one would write or take instead.
#include "contestants.hpp"

#include <benchmark/benchmark.h>

#if __has_include(<luajit-2.1/lua.hpp>) && !defined(TACT_BENCH_ALONE)
#include <luajit-2.1/lua.hpp>
#define BENCH_LUAJIT
#endif
#if __has_include(<sqlite3.h>) && !defined(TACT_BENCH_ALONE)
#include <sqlite3.h>
#define BENCH_SQLITE
#endif

namespace {

using namespace bench;

const std::vector<sample> all = samples(16384);

/// Runs `decide(i)` over all requests, after seeing that it decides as tact does.
template <class Decide>
void contest(const char* name, Decide decide) {
    for (std::size_t i = 0; i < all.size(); ++i) must_agree(decide(i) == all[i].permitted, name);
    benchmark::RegisterBenchmark(name, [decide](benchmark::State& state) {
        for (auto _ : state) {
            std::size_t permitted = 0;
            for (std::size_t i = 0; i < all.size(); ++i) permitted += decide(i);
            benchmark::DoNotOptimize(permitted);
        }
        state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(all.size()));
    });
}

/// The same over those that are permitted only, for whom no step can be left out.
template <class Decide>
void contest_permitted(const char* name, Decide decide) {
    static const std::vector<std::uint32_t> permitted = [] {
        std::vector<std::uint32_t> some;
        for (std::uint32_t i = 0; i < all.size(); ++i)
            if (all[i].permitted) some.push_back(i);
        return some;
    }();
    benchmark::RegisterBenchmark(name, [decide](benchmark::State& state) {
        for (auto _ : state) {
            std::size_t n = 0;
            for (const std::uint32_t i : permitted) n += decide(i);
            benchmark::DoNotOptimize(n);
        }
        state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) *
                                static_cast<std::int64_t>(permitted.size()));
    });
}

/// A policy's tables out of every cache before each few decisions: what the first decisions after something else cost.
void cold(benchmark::State& state) {
    std::vector<std::uint64_t> elsewhere(std::size_t{64} << 17); // 64 MB
    std::size_t next = 0, permitted = 0;
    for (auto _ : state) {
        state.PauseTiming();
        for (std::size_t i = 0; i < elsewhere.size(); i += 8) benchmark::DoNotOptimize(elsewhere[i] += 1);
        state.ResumeTiming();
        for (int k = 0; k < 64; ++k) {
            const sample& r = all[next++ % all.size()];
            permitted += standard.source_gate(r.packed, source::declared).permits(r.drawn.bits(), r.closed);
        }
    }
    benchmark::DoNotOptimize(permitted);
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * 64);
}

#ifdef BENCH_LUAJIT
const char* const rules = R"(
local n, permitted = #requests, 0
local function decide(r)
  local a = attributes[r.what]
  local p = r.purpose
  if a.never or not a.purposes[p] or not source_purposes[p] or not a.declared then return false end
  if r.age_assurance == 2 and closed_to_minors[p] then return false end
  if r.age_assurance == 0 and asked_without_age[p] then return false end
  if r.effect == 2 and asked_with_effect[p] then return false end
  if p == security then return true end
  if not r.meets then return false end
  if not a.open then
    local factors = assisting_purposes[p] and assisting or promoting
    local intrusion = a.sensitivity * declared
    local values = r.values
    for axis = 1, axes do intrusion = intrusion * factors[axis][values[axis]] end
    if intrusion > tolerance then return false end
  end
  return not a.consent[p] and not source_consent[p] and not r.refused[r.what]
end
return function() local permitted = 0 for i = 1, #requests do if decide(requests[i]) then permitted = permitted + 1 end end return permitted end
)";

/// Lua tables, written as text and loaded.
std::string lua_tables() {
    const policy_table& t = standard_table;
    const auto numbers = [](const auto& set) {
        std::string s = "{";
        for (std::size_t i = 0; i < enum_size<purpose>; ++i)
            if (set.contains(enum_at<purpose>(i))) s += "[" + std::to_string(i) + "]=true,";
        return s + "}";
    };
    const auto figure = [](odds_factor d) { return std::to_string(d.thousandths() / 1000.0); };
    std::string s = "attributes = {";
    for (const auto& r : t.attributes)
        s += "[" + std::to_string(position(r.key)) + "]={sensitivity=" + figure(r.sensitivity) +
             ",never=" + (r.classes.contains(attribute_class::never) ? "true" : "false") +
             ",open=" + (r.classes.contains(attribute_class::open) ? "true" : "false") +
             ",purposes=" + numbers(r.purposes) +
             ",declared=" + (r.sources.contains(source::declared) ? "true" : "false") +
             ",consent=" + numbers(r.consent) + "},\n";
    s += "}\nfunction axis_tables(assist) return assist and assisting or promoting end\n";
    for (const bool assist : {false, true}) {
        s += assist ? "assisting = {" : "promoting = {";
        for_each_axis(t.axes, [&](axis, const auto& rows) {
            s += "{";
            for (const auto& r : rows)
                s += "[" + std::to_string(position(r.key)) +
                     "]=" + figure(assist ? detail::factors_of(r).assisting : detail::factors_of(r).promoting) + ",";
            s += "},\n";
        });
        s += "}\n";
    }
    enum_set<purpose> assists;
    for (const auto& r : t.axes.purpose)
        if (r.assisting) assists.insert(r.key);
    const auto& from = t.sources[source::declared];
    s += "source_purposes=" + numbers(from.purposes) + "\nsource_consent=" + numbers(from.consent) +
         "\nclosed_to_minors=" + numbers(t.clauses.closed_to_minors | t.clauses.supplied_only_for_minors) +
         "\nasked_without_age=" + numbers(t.clauses.asked_where_age_is_unstated) +
         "\nasked_with_effect=" + numbers(t.clauses.asked_where_effect_is_legal) +
         "\nassisting_purposes=" + numbers(assists) + "\nsecurity=" + std::to_string(position(purpose::security)) +
         "\naxes=" + std::to_string(enum_size<axis>) + "\ntolerance=" + figure(t.tolerances.permit) +
         "\ndeclared=" + figure(from.multiplier) + "\nrequests = {}\n";
    return s;
}

/// The rules and all requests inside Lua, so that no decision crosses its border.
void contest_lua() {
    static lua_State* const lua = luaL_newstate();
    luaL_openlibs(lua);
    const auto run = [&](const std::string& text) {
        if (luaL_loadstring(lua, text.c_str()) != 0 || lua_pcall(lua, 0, LUA_MULTRET, 0) != 0) {
            std::fprintf(stderr, "%s\n", lua_tostring(lua, -1));
            std::exit(1);
        }
    };
    run(lua_tables());
    std::size_t expected = 0;
    for (const sample& r : all) {
        const detail::axis_values v = detail::values_of(r.where);
        std::string s =
            "requests[#requests+1]={what=" + std::to_string(position(r.what)) +
            ",purpose=" + std::to_string(position(r.where.purpose)) +
            ",age_assurance=" + std::to_string(position(r.where.age_assurance)) +
            ",effect=" + std::to_string(position(r.where.effect)) + ",meets=" +
            (relationship{r.where.connectedness, r.where.trust}.meets(standard_table.attributes[r.what].needs)
                 ? "true"
                 : "false") +
            ",values={";
        for_each_axis(standard_table.axes, [&](axis a, const auto&) { s += std::to_string(v.at[position(a)]) + ","; });
        s += "},refused={";
        for (std::size_t i = 0; i < enum_size<attribute>; ++i)
            if (r.refused.contains(enum_at<attribute>(i))) s += "[" + std::to_string(i) + "]=true,";
        run(s + "}}");
        expected += r.permitted;
    }
    run(rules);
    static const int decide_all = luaL_ref(lua, LUA_REGISTRYINDEX);
    const auto decided = [] {
        lua_rawgeti(lua, LUA_REGISTRYINDEX, decide_all);
        lua_call(lua, 0, 1);
        const auto permitted = static_cast<std::size_t>(lua_tointeger(lua, -1));
        lua_pop(lua, 1);
        return permitted;
    };
    must_agree(decided() == expected, "LuaJIT");
    benchmark::RegisterBenchmark("LuaJIT, rules in tables", [decided](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(decided());
        state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(all.size()));
    });
}
#endif

#ifdef BENCH_SQLITE
/// What each request draws on and what is closed to it, both settled before: SQLite compares the two masks.
void contest_sqlite() {
    static sqlite3* db = nullptr;
    static sqlite3_stmt *one = nullptr, *many = nullptr;
    const auto must = [](int code) {
        if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
            std::fprintf(stderr, "%s\n", sqlite3_errmsg(db));
            std::exit(1);
        }
    };
    must(sqlite3_open(":memory:", &db));
    must(sqlite3_exec(db, "CREATE TABLE requests (id INTEGER PRIMARY KEY, drawn INTEGER, closed INTEGER); BEGIN",
                      nullptr, nullptr, nullptr));
    sqlite3_stmt* insert = nullptr;
    must(sqlite3_prepare_v2(db, "INSERT INTO requests VALUES (?, ?, ?)", -1, &insert, nullptr));
    std::size_t expected = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto closed = standard.source_gate(all[i].packed, source::declared).closed() | all[i].closed.closed();
        sqlite3_bind_int64(insert, 1, static_cast<std::int64_t>(i));
        sqlite3_bind_int64(insert, 2, static_cast<std::int64_t>(all[i].drawn.bits().bits().word[0]));
        sqlite3_bind_int64(insert, 3, static_cast<std::int64_t>(closed.bits().word[0]));
        must(sqlite3_step(insert));
        must(sqlite3_reset(insert));
        expected += all[i].permitted;
    }
    must(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr));
    must(sqlite3_prepare_v2(db, "SELECT drawn & closed = 0 FROM requests WHERE id = ?", -1, &one, nullptr));
    must(sqlite3_prepare_v2(db, "SELECT count(*) FROM requests WHERE drawn & closed = 0", -1, &many, nullptr));
    contest("SQLite, a query a decision", [](std::size_t i) {
        sqlite3_bind_int64(one, 1, static_cast<std::int64_t>(i));
        const bool permitted = sqlite3_step(one) == SQLITE_ROW && sqlite3_column_int(one, 0) != 0;
        sqlite3_reset(one);
        return permitted;
    });
    const auto counted = [] {
        sqlite3_step(many);
        const auto n = static_cast<std::size_t>(sqlite3_column_int64(many, 0));
        sqlite3_reset(many);
        return n;
    };
    must_agree(counted() == expected, "SQLite");
    benchmark::RegisterBenchmark("SQLite, masks in one WHERE", [counted](benchmark::State& state) {
        for (auto _ : state) benchmark::DoNotOptimize(counted());
        state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * static_cast<std::int64_t>(all.size()));
    });
}
#endif

} // namespace

int main(int argc, char** argv) {
    static std::vector<packed_context> where;
    static std::vector<closed_attributes> person_of;
    static std::vector<attribute_bits<attribute>> drawn;
    for (const sample& r : all) {
        where.push_back(r.packed);
        person_of.push_back(r.closed);
        drawn.push_back(r.drawn.bits());
    }
    contest("tact, context, refusals and use to yes or no", [](std::size_t i) {
        return standard.source_gate(where[i], source::declared).permits(drawn[i], person_of[i]);
    });
    static std::vector<detail::effective_consent<attribute>> answered;
    for (const sample& r : all) {
        consent person;
        for (std::size_t i = 0; i < enum_size<attribute>; ++i)
            if (r.refused.contains(enum_at<attribute>(i))) person.refuse(enum_at<attribute>(i), r.where.purpose);
        answered.push_back(standard.effective_consent(person, processing_purpose::of(r.where), source::declared));
    }
    contest_permitted("tact, yes or no, of the permitted only", [](std::size_t i) {
        return standard.source_gate(where[i], source::declared).permits(drawn[i], person_of[i]);
    });
    contest("tact, three-way with grants and refusals", [](std::size_t i) {
        return standard.source_gate(where[i], source::declared).under(answered[i]).decide(drawn[i]) == decision::permit;
    });
    static std::vector<gate> gates;
    for (std::size_t i = 0; i < all.size(); ++i) {
        consent person;
        for (std::size_t k = 0; k < enum_size<attribute>; ++k)
            if (all[i].refused.contains(enum_at<attribute>(k)))
                person.refuse(enum_at<attribute>(k), all[i].where.purpose);
        gates.push_back(standard.in(all[i].where).under(person));
    }
    contest("tact, a gate made before", [](std::size_t i) { return gates[i].permits(all[i].drawn, source::declared); });
    benchmark::RegisterBenchmark("tact, cold: tables out of every cache", cold)->Iterations(40);

    static const by_enumeration enumerated;
    static std::vector<context> contexts_of;
    static std::vector<attribute> what;
    static std::vector<enum_set<attribute>> refused_of;
    for (const sample& r : all) {
        contexts_of.push_back(r.where);
        what.push_back(r.what);
        refused_of.push_back(r.refused);
    }
    contest("enumerations and doubles",
            [](std::size_t i) { return enumerated.permits(contexts_of[i], what[i], refused_of[i]); });

    contest_permitted("enumerations and doubles, of the permitted only",
                      [](std::size_t i) { return enumerated.permits(contexts_of[i], what[i], refused_of[i]); });

    static const by_strings strings;
    static std::vector<by_strings::context_map> contexts;
    static std::vector<by_strings::words> refused;
    static std::vector<std::string> wanted;
    for (const sample& r : all) {
        contexts.push_back(by_strings::map_of(r.where));
        refused.push_back(by_strings::names(r.refused));
        wanted.emplace_back(name_of(r.what));
    }
    contest("a configuration of strings",
            [](std::size_t i) { return strings.permits(contexts[i], wanted[i], refused[i]); });

    static std::vector<by_strings::words> permitted(all.size()); // the gate cached, as a set of names
    for (std::size_t i = 0; i < all.size(); ++i)
        for (std::size_t k = 0; k < enum_size<attribute>; ++k)
            if (gates[i].permits(use{enum_at<attribute>(k), source::declared}))
                permitted[i].insert(name_of(enum_at<attribute>(k)));
    contest("a cached set of permitted names", [](std::size_t i) { return permitted[i].contains(wanted[i]); });
#ifdef BENCH_LUAJIT
    contest_lua();
#endif
#ifdef BENCH_SQLITE
    contest_sqlite();
#endif
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
