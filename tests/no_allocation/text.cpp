// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// Every kind of text, linked with the C library alone: whatever allocated, threw or asked for a type would not link.
#include <tact/decide/standard.hpp>
#include <tact/policy/standard_table.hpp>
#include <tact/text.hpp>

using namespace tact;

namespace {

constexpr policy_base bases[]{{"standard", &standard_table}};
char text[60000];
policy_text<> policy_read;
overlay_text<> overlay_read;
consent consent_read;
catalogue_text<4> features_read(standard);
kinds_text<4> kinds_read(standard);
limits_text<> limits_read;
signal_mapping signals_read;

} // namespace

int main(int argc, char** argv) {
    int wrong = 0;
    const printed_text whole = print_policy(standard_table, text, sizeof text);
    text_error memory[4];
    text_errors errors(memory);
    if (!whole || !policy_read.parse(input_text(text, whole.size), errors)) ++wrong;
    if (!policy_read.parse("tact = \"policy/1\"\nbase = \"standard\"\nname = \"house\"\n", errors, bases)) ++wrong;
    const printed_text overlay_text_size = print_overlay(overlay{.never = attribute::photos}, text, sizeof text);
    if (!overlay_read.parse(input_text(text, overlay_text_size.size), errors)) ++wrong;
    const overlay both[]{overlay_read.overlay(), {.name = "house"}};
    if (!combined(both).never.contains(attribute::photos)) ++wrong;
    consent_read.grant(attribute::email, purpose::support);
    const printed_text consent_size = print_consent(consent_read, text, sizeof text);
    if (!parse_consent(input_text(text, consent_size.size), consent_read, errors)) ++wrong;
    if (!features_read.parse("tact = \"catalogue/1\"\n[features]\na = { reveals = \"family\", stands_in = 0.5 }\n",
                             errors))
        ++wrong;
    if (!kinds_read.parse("tact = \"kinds/1\"\n[kinds]\na = { impersonal = true }\n", errors)) ++wrong;
    if (!limits_read.parse("tact = \"limits/1\"\n[max_age.purposes]\nmarketing = \"1 day\"\n", errors)) ++wrong;
    if (!parse_signals("tact = \"signals/1\"\nbase = \"standard\"\n", signals_read, errors, &standard_signals)) ++wrong;
    if (!parse_vocabulary("tact = \"vocabulary/1\"\n[attributes]\nnames = [\"loans\"]\n", vocabulary_48, errors))
        ++wrong;
    for (int i = 0; i < argc; ++i) // a program's name is no policy
        if (policy_read.parse(argv[i], errors, bases) || explain(memory[0]).size() == 0) ++wrong;
    return wrong;
}
