# SPDX-License-Identifier: GPL-3.0-or-later
# Every target of ours links vm_strict: the language level, the warnings and Qt's own strictness.
add_library(vm_strict INTERFACE)
target_compile_features(vm_strict INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
target_compile_options(vm_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor -Wshadow=local
    -Wduplicated-cond -Wlogical-op -Wcast-qual -Wundef
    # a braced initialiser that names the fields that differ from the default is what designated initialisers are for
    -Wno-missing-field-initializers
    $<$<CXX_COMPILER_ID:Clang>:-Wno-unknown-warning-option>
    $<$<BOOL:${VIRTDECK_WERROR}>:-Werror>)
target_compile_definitions(vm_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_JAVA_STYLE_ITERATORS
    QT_STRICT_ITERATORS QT_DISABLE_DEPRECATED_BEFORE=0x060400
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
find_program(VIRTDECK_LLD ld.lld) # with debug symbols it links in a fifth of the time
if(VIRTDECK_LLD AND CMAKE_BUILD_TYPE STREQUAL "Debug")
    target_link_options(vm_strict INTERFACE -fuse-ld=lld)
endif()
if(VIRTDECK_SANITIZE)
    target_compile_options(vm_strict INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer -g1)
    target_link_options(vm_strict INTERFACE -fsanitize=address,undefined)
endif()
