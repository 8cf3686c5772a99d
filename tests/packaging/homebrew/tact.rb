# Copyright (c) 2026 the tact authors
# SPDX-License-Identifier: MIT
class Tact < Formula
  desc "Decides whether a recommender may use what it knows of a person"
  homepage "https://github.com/OWNER/tact"
  url "https://github.com/OWNER/tact/releases/download/v0.1.0/tact-0.1.0.tar.gz"
  sha256 "0000000000000000000000000000000000000000000000000000000000000000"
  license "MIT"

  depends_on "cmake" => :build

  def install
    system "cmake", "-S", ".", "-B", "build", "-DTACT_BUILD_TESTS=OFF", *std_cmake_args
    system "cmake", "--install", "build"
  end

  test do
    (testpath/"test.cpp").write <<~CPP
      #include <tact/decide/standard.hpp>
      #include <tact/tact.hpp>

      int main() {
        constexpr tact::context shop{.purpose = tact::purpose::recommendation};
        constexpr tact::use style{tact::attribute::style, tact::source::device_content};
        return tact::standard.in(shop).decide(style) == tact::decision::deny ? 0 : 1;
      }
    CPP
    system ENV.cxx, "-std=c++20", "-I#{include}", "test.cpp", "-o", "test"
    system "./test"
  end
end
