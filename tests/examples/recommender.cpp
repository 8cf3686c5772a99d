// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A recommender, whole: what it costs to read no more of people than they permit.
//
//     recommender                     on people who are made up
//     recommender <folder>            on ratings in the files of MovieLens 100k: u.user, u.item, u.data
//     recommender --write <folder>    writes the made-up people in these files
//
// The real ratings are read by path, are not shipped, and this program was not run on them: its reader is tested with
// made-up people and with a few lines in the format of these files, and a line that is not in it is refused with file
// and line.
//
// Ten features of a person rank films, and the last ten films of each person are to be found. Everybody is served in
// six scenarios of consent under both shipped policies. One model reads everything and is blanked where it may not;
// others are trained for what may be read. Learning from people is a purpose of its own, with a gate of its own: here
// all learn from all, and only serving is gated.
#include "recommender/movielens.hpp"
#include "recommender/report.hpp"

#include <string_view>

namespace {

void report(const recommender::ratings_data& data) {
    std::size_t minors = 0;
    for (const auto& p : data.people) minors += p.age < 18;
    std::printf("%zu people (%zu minors), %zu films, %zu ratings.", data.people.size(), minors, data.films.size(),
                data.size());
    if (data.left_out != 0) std::printf(" %zu more people have too few ratings.", data.left_out);
    if (data.made_up) std::printf(" All made up: the figures prove the wiring and say nothing of the world.");
    std::printf("\nTen films are shown to each person, and compared with the last ten that the person watched.\n\n");

    recommender::service service(data);
    recommender::result::print_head();
    service.ungated().print("no gate");
    const struct {
        const tact::policy& rules;
        const char* name;
    } policies[]{{tact::standard, "standard"}, {tact::study, "study"}};
    for (const auto& p : policies) {
        std::puts(p.name);
        for (const auto& s : recommender::scenarios)
            service.gated(p.rules, s).print(("  " + std::string(s.name)).c_str());
    }
    std::puts("\nwhat one yes would bring           standard           study");
    std::puts("where nobody was asked             asked  NDCG        asked  NDCG");
    service.print_questions(tact::standard, tact::study);
    std::printf("\nblanked: one model, the mean in place of what may not be read; trained: %zu models, each for what "
                "is read.\n",
                service.models());
    std::puts(
        "joint risk: people for whom what is permitted one by one is not permitted together. +-: interval of 95 %.");
    std::printf(
        "Each of %zu inputs was checked against its gate. Models learn from everybody: serving alone is gated.\n",
        service.served());
}

} // namespace

int main(int argc, char** argv) {
    const bool write = argc == 3 && std::string_view(argv[1]) == "--write";
    if (argc > 2 && !write) return std::fprintf(stderr, "usage: recommender [[--write] <folder>]\n"), 2;
    try {
        if (write)
            recommender::movielens::write(recommender::made_up_people::all(), argv[2]);
        else
            report(argc == 2 ? recommender::movielens::read(argv[1]) : recommender::made_up_people::all());
    } catch (const std::exception& e) {
        return std::fprintf(stderr, "recommender: %s\n", e.what()), 1;
    }
}
