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

# open_names(OUT TEXT): the identifiers without which a unit cannot open a client
# of the model: functions by name, methods by class, separated by line ends.
function(open_names Out Text)
  string(JSON Enabled ERROR_VARIABLE Absent GET "${Text}" enabled)
  set(Names)
  string(JSON Count ERROR_VARIABLE Absent LENGTH "${Text}" calls)
  if(Absent STREQUAL "NOTFOUND" AND NOT Enabled STREQUAL "OFF" AND Count GREATER 0)
    math(EXPR Last "${Count} - 1")
    foreach(I RANGE ${Last})
      string(JSON Role GET "${Text}" calls ${I} role)
      if(NOT Role MATCHES "^(connect|reconnect|create\\+connect)$")
        continue()
      endif()
      string(JSON Type TYPE "${Text}" calls ${I} name)
      set(Mine)
      if(Type STREQUAL "ARRAY")
        string(JSON Length LENGTH "${Text}" calls ${I} name)
        math(EXPR End "${Length} - 1")
        foreach(J RANGE ${End})
          string(JSON Name GET "${Text}" calls ${I} name ${J})
          list(APPEND Mine "${Name}")
        endforeach()
      else()
        string(JSON Name GET "${Text}" calls ${I} name)
        list(APPEND Mine "${Name}")
      endif()
      foreach(Name IN LISTS Mine)
        if(Name MATCHES "([^:]+)::[^:]+$")
          set(Name "${CMAKE_MATCH_1}")
        endif()
        list(APPEND Names "${Name}")
      endforeach()
    endforeach()
  endif()
  list(REMOVE_DUPLICATES Names)
  list(JOIN Names "\\n" Names)
  set(${Out} "${Names}" PARENT_SCOPE)
endfunction()

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
  open_names(Opens "${Text}")
  string(APPEND Code "      {\"${Stem}\", R\"iot_model(${Text})iot_model\", \"${Opens}\"},\n")
endforeach()
string(APPEND Code "  };\n  return Models;\n}\n")
file(WRITE ${OUT} "${Code}")
