#include <tact/model/best_question.hpp>
#include <tact/model/best_question.hpp>
template struct tact::basic_consent_question<tact::attribute>;
