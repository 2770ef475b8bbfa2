// RUN: %check %s -check=iot-unguarded-connect -- -I %S/../../models/Inputs/lwip-mqtt
//===- lwip-lookup.c - Callbacks that run once for each call ------*- C -*-===//
//
// Part of iot-tidy, under the Apache License v2.0.
// SPDX-License-Identifier: Apache-2.0
//
//===----------------------------------------------------------------------===//
#include <stddef.h>

#include "lwip/apps/mqtt.h"

typedef void (*Found)(const char *name, const ip_addr_t *address, void *arg);
extern int dns_gethostbyname(const char *name, const ip_addr_t **address, Found found, void *arg);
extern void every(unsigned seconds, void (*run)(void));
extern void sys_timeout(unsigned ms, void (*run)(void *arg), void *arg);

struct device {
  mqtt_client_t *client;
};

static struct device Once;
static struct device Again;
static struct device Late;

static void open_once(struct device *d, const ip_addr_t *address) {
  d->client = mqtt_client_new();
  mqtt_client_connect(d->client, address, 1883, NULL, d, NULL);
}

// Run when the address is not there at once; main asks one time.
static void on_once_found_ok(const char *name, const ip_addr_t *address, void *arg) {
  (void)name;
  if (address != NULL)
    open_once(arg, address);
}

// …but what asks again and again has it run again and again.
static void on_again_found_bad(const char *name, const ip_addr_t *address, void *arg) {
  struct device *d = arg;
  (void)name;
  d->client = mqtt_client_new();
  mqtt_client_connect(d->client, address, 1883, NULL, d, NULL);
  // warning@-1: 'd->client' may still be connected from an earlier run here; the broker drops the open connection (409002 LinkCreationConflict)
}

static void look_up_again_ok(void) {
  const ip_addr_t *address;
  dns_gethostbyname("hub.example", &address, on_again_found_bad, &Again);
}

static void on_late_ok(void *arg) {
  struct device *d = arg;
  d->client = mqtt_client_new();
  mqtt_client_connect(d->client, NULL, 1883, NULL, d, NULL);
}

int main(void) {
  const ip_addr_t *address;
  if (dns_gethostbyname("hub.example", &address, on_once_found_ok, &Once) == 0)
    open_once(&Once, address);
  sys_timeout(1000, on_late_ok, &Late);
  every(60, look_up_again_ok);
  return 0;
}
