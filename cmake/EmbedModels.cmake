#===- EmbedModels.cmake - Model files to one C++ source ---------*- CMake -*-===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
#===----------------------------------------------------------------------===#
#
# cmake -DFOLDER=checks/models -DOUT=BuiltinModels.cpp -P EmbedModels.cmake
#   Writes a source that defines iottidy::model::builtinModels() with the text
#   of every FOLDER/*.json but schemas, sorted by stem.

file(GLOB Files ${FOLDER}/*.json)
list(FILTER Files EXCLUDE REGEX "schema\\.json$")
set(Stems)
foreach(File IN LISTS Files)
  cmake_path(GET File STEM LAST_ONLY Stem)
  list(APPEND Stems ${Stem})
endforeach()
list(SORT Stems)

set(Code "// Written by cmake/EmbedModels.cmake. Do not edit.\n"
  "#include \"model/ModelReader.h\"\n\n"
  "const std::vector<iottidy::model::BuiltinModel> &iottidy::model::builtinModels() {\n"
  "  static const std::vector<BuiltinModel> Models = {\n")
string(CONCAT Code ${Code})
foreach(Stem IN LISTS Stems)
  file(READ ${FOLDER}/${Stem}.json Text)
  string(FIND "${Text}" ")iot_model\"" Clash)
  if(NOT Clash EQUAL -1)
    message(FATAL_ERROR "${FOLDER}/${Stem}.json holds the end mark of a raw string")
  endif()
  string(APPEND Code "      {\"${Stem}\", R\"iot_model(${Text})iot_model\"},\n")
endforeach()
string(APPEND Code "  };\n  return Models;\n}\n")
file(WRITE ${OUT} "${Code}")
