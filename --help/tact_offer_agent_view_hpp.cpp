#include <tact/offer/agent_view.hpp>
#include <tact/offer/agent_view.hpp>
template class tact::basic_agent_view<tact::attribute>;
