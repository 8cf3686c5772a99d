// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
// A gate, a mask and a policy in code for a GPU: a gate is made on the host, or from a policy that was copied to the
// device.
#include <tact/decide/standard.hpp>
#include <tact/batch.hpp>
#include <tact/tact.hpp>

using namespace tact;

/// What becomes of each use, under a gate.
__global__ void decide(gate shop, const use* uses, std::size_t n, decision* out) {
    const std::size_t i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = shop.decide(uses[i]);
}

/// Which rows may be shown, under a mask.
__global__ void filter(mask_of<column_row> allowed, const column_row* rows, std::size_t n, bool* out) {
    const std::size_t i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = allowed.permits(rows[i]);
}

/// Whether each use is permitted in a context of its own.
__global__ void permitted(const policy* p, const packed_context* contexts, const use* uses, std::size_t n, bool* out) {
    const std::size_t i = blockIdx.x * blockDim.x + threadIdx.x;
    if (i < n) out[i] = p->source_gate(contexts[i], source::declared).permits(uses[i].from(source::declared));
}

int main() {
    constexpr context in_the_shop{.purpose = purpose::recommendation, .connectedness = connectedness::close};
    const gate shop = standard.in(in_the_shop);
    decide<<<1, 32>>>(shop, nullptr, 0, nullptr);
    filter<<<1, 32>>>(shop.mask(source::declared), nullptr, 0, nullptr);
    permitted<<<1, 32>>>(nullptr, nullptr, nullptr, 0, nullptr);
}
