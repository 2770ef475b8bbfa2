#!/usr/bin/env bash
# ===- run-check-model.sh - tools/check-model as a person runs it ---------===#
#
# Part of iot-tidy, under the Apache License v2.0.
# SPDX-License-Identifier: Apache-2.0
#
# ===------------------------------------------------------------------------===#
#
# What the program itself says is tested by check-model.test.

set -u
Root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
Work=$(mktemp -d)
trap 'rm -rf "$Work"' EXIT
echo '{"format": 1, "library": "acme"}' >"$Work/good.json"
echo '{"format": 1}' >"$Work/bad.json"

cd "$Work" || exit 1
# What is installed is checked against the models that it has.
Real=''
for Pair in mosquitto.h:mosquitto mosquittopp.h:mosquittopp MQTTClient.h:paho-mqtt-c \
  MQTTAsync.h:paho-mqtt-c-async mqtt/async_client.h:paho-mqtt-cpp amqp.h:rabbitmq-c \
  proton/connection.h:qpid-proton-c proton/connection.hpp:qpid-proton-cpp; do
  [[ -f /usr/include/${Pair%%:*} ]] || continue
  Real+=$("$Root/tools/check-model" -I /usr/include "$Root/checks/models/${Pair#*:}.json" 2>&1) ||
    Real+=' (status not 0)'
done
Good=$("$Root/tools/check-model" good.json 2>&1)
GoodStatus=$?
Bad=$("$Root/tools/check-model" bad.json 2>&1)
BadStatus=$?
if ((GoodStatus == 0 && BadStatus == 1)) && [[ $Good == '1 file: '*'; no fault' ]] &&
  [[ $Bad == "bad.json:1:1: error: the key 'library' is missing"* ]] &&
  [[ $Real != *'error:'* && $Real != *'status not 0'* ]]; then
  echo "1 passed, 0 failed"
else
  printf '%s\n' "status $GoodStatus:" "$Good" "status $BadStatus:" "$Bad" "$Real" \
    "0 passed, 1 failed"
  exit 1
fi
