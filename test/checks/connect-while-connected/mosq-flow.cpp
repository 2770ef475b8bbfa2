// RUN: %check %s
//===- mosq-flow.cpp - Lambdas, references, templates -----------*- C++ -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include "mosquitto.h"

void lambda_called_at_once_bad(struct mosquitto *mosq) {
  [&] { mosquitto_connect(mosq, "host", 1883, 60); }();
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void lambda_called_at_once_ok(struct mosquitto *mosq) {
  [&] { mosquitto_connect(mosq, "host", 1883, 60); }();
  mosquitto_disconnect(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
}

void lambda_called_twice_bad(struct mosquitto *mosq) {
  auto open = [mosq] {
    mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  };
  open();
  open();
}

void lambda_called_twice_ok(struct mosquitto *mosq) {
  auto open = [mosq] { mosquitto_connect(mosq, "host", 1883, 60); };
  open();
  mosquitto_disconnect(mosq);
  open();
}

void lambda_result_bad(struct mosquitto *mosq) {
  auto open = [mosq](const char *host) { return mosquitto_connect(mosq, host, 1883, 60); };
  if (open("host") == MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void lambda_result_ok(struct mosquitto *mosq) {
  auto open = [mosq](const char *host) { return mosquitto_connect(mosq, host, 1883, 60); };
  if (open("host") != MOSQ_ERR_SUCCESS)
    open("backup");
}

void lambda_not_called_ok(struct mosquitto *mosq) {
  auto open = [mosq] { mosquitto_connect(mosq, "host", 1883, 60); };
  (void)open;
  mosquitto_connect(mosq, "host", 1883, 60);
}

void lambda_flag_bad(struct mosquitto *mosq) {
  bool up = false;
  auto open = [&] {
    if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      up = true;
  };
  open();
  if (up)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void lambda_flag_ok(struct mosquitto *mosq) {
  bool up = false;
  auto open = [&] {
    if (mosquitto_connect(mosq, "host", 1883, 60) == MOSQ_ERR_SUCCESS)
      up = true;
  };
  open();
  if (!up)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void lambda_with_parameter_bad(struct mosquitto *a, struct mosquitto *b) {
  auto open = [](struct mosquitto *m) { mosquitto_connect(m, "host", 1883, 60); };
  open(a);
  open(b);
  mosquitto_connect(a, "backup", 1883, 60);
  // warning@-1: 'a' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void lambda_with_parameter_ok(struct mosquitto *a, struct mosquitto *b) {
  auto open = [](struct mosquitto *m) { mosquitto_connect(m, "host", 1883, 60); };
  open(a);
  open(b);
}

void reference_bad(struct mosquitto *mosq) {
  struct mosquitto *&same = mosq;
  mosquitto_connect(same, "host", 1883, 60);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reference_ok(struct mosquitto *mosq, struct mosquitto *other) {
  struct mosquitto *&same = mosq;
  mosquitto_connect(mosq, "host", 1883, 60);
  same = other;
  mosquitto_connect(mosq, "backup", 1883, 60);
}

struct Device {
  struct mosquitto *M;
  bool Up;
};

static bool openDevice(Device &device) {
  device.Up = mosquitto_connect(device.M, "host", 1883, 60) == MOSQ_ERR_SUCCESS;
  return device.Up;
}

void reference_parameter_bad(Device &device) {
  if (openDevice(device))
    mosquitto_connect(device.M, "backup", 1883, 60);
  // warning@-1: 'device.M' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void reference_parameter_ok(Device &device) {
  openDevice(device);
  if (!device.Up)
    mosquitto_connect(device.M, "backup", 1883, 60);
}

template <int Port> static void openOn(struct mosquitto *m) {
  mosquitto_connect(m, "host", Port, 60);
}

void template_value_bad(struct mosquitto *mosq) {
  openOn<8883>(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void template_value_ok(struct mosquitto *mosq, bool tls) {
  if (tls)
    openOn<8883>(mosq);
  else
    openOn<1883>(mosq);
}

template <typename Function> static void withRetry(Function function) {
  for (int i = 0; i < 3; ++i)
    if (function() == MOSQ_ERR_SUCCESS)
      return;
}

template <typename Function> static void threeTimes(Function function) {
  for (int i = 0; i < 3; ++i)
    function();
}

void template_calls_lambda_bad(struct mosquitto *mosq) {
  threeTimes([mosq] {
    return mosquitto_connect(mosq, "host", 1883, 60);
    // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
  });
}

void template_calls_lambda_ok(struct mosquitto *mosq) {
  withRetry([mosq] { return mosquitto_connect(mosq, "host", 1883, 60); });
}

template <bool Reopen> static void cycle(struct mosquitto *m) {
  mosquitto_connect(m, "host", 1883, 60);
  if constexpr (Reopen)
    mosquitto_disconnect(m);
}

void constexpr_branch_bad(struct mosquitto *mosq) {
  cycle<false>(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void constexpr_branch_ok(struct mosquitto *mosq) {
  cycle<true>(mosq);
  mosquitto_connect(mosq, "host", 1883, 60);
}

template <typename T> struct Holder {
  T *Value;
  void start() { mosquitto_connect(Value, "host", 1883, 60); }
};

void class_template_bad(struct mosquitto *mosq) {
  Holder<struct mosquitto> holder{mosq};
  holder.start();
  mosquitto_connect(holder.Value, "backup", 1883, 60);
  // warning@-1: 'holder.Value' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void class_template_ok(struct mosquitto *mosq) {
  Holder<struct mosquitto> holder{mosq};
  holder.start();
  mosquitto_disconnect(holder.Value);
  mosquitto_connect(holder.Value, "backup", 1883, 60);
}

void range_for_same_client_bad(struct mosquitto *mosq) {
  const char *hosts[] = {"one", "two"};
  for (const char *host : hosts)
    mosquitto_connect(mosq, host, 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void range_for_same_client_ok(struct mosquitto *mosq) {
  const char *hosts[] = {"one", "two"};
  for (const char *host : hosts)
    if (mosquitto_connect(mosq, host, 1883, 60) == MOSQ_ERR_SUCCESS)
      break;
}

void range_for_clients_ok(struct mosquitto *(&clients)[3]) {
  for (struct mosquitto *mosq : clients)
    mosquitto_connect(mosq, "host", 1883, 60);
}

void if_with_initialiser_bad(struct mosquitto *mosq) {
  if (int rc = mosquitto_connect(mosq, "host", 1883, 60); rc == MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void if_with_initialiser_ok(struct mosquitto *mosq) {
  if (int rc = mosquitto_connect(mosq, "host", 1883, 60); rc != MOSQ_ERR_SUCCESS)
    mosquitto_connect(mosq, "backup", 1883, 60);
}

void condition_variable_bad(struct mosquitto *mosq) {
  if (int rc = mosquitto_connect(mosq, "host", 1883, 60))
    (void)rc;
  else
    mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void condition_variable_ok(struct mosquitto *mosq) {
  if (int rc = mosquitto_connect(mosq, "host", 1883, 60)) {
    (void)rc;
    mosquitto_connect(mosq, "backup", 1883, 60);
  }
}

static void openOptional(struct mosquitto *m, bool wanted = true) {
  if (wanted)
    mosquitto_connect(m, "host", 1883, 60);
}

void default_argument_bad(struct mosquitto *mosq) {
  openOptional(mosq);
  mosquitto_connect(mosq, "backup", 1883, 60);
  // warning@-1: 'mosq' may already be connected here; the library drops the open connection and opens another (409002 LinkCreationConflict)
}

void default_argument_ok(struct mosquitto *mosq) {
  openOptional(mosq, false);
  mosquitto_connect(mosq, "backup", 1883, 60);
}
