// Copyright (c) 2026 the tact authors
// SPDX-License-Identifier: MIT
void say_before();
void say_after();

int main() {
    say_before();
    say_after();
}
